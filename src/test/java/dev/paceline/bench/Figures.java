package dev.paceline.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;

/** Prints one line a figure: its name, a tab, its value. */
final class Figures {
    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
    }

    void print(String name, double value) {
        String form = value >= 100 ? "%s\t%.0f%n" : value >= 10 ? "%s\t%.1f%n" : "%s\t%.3f%n";
        out.printf(Locale.ROOT, form, name, value);
        out.flush();
    }

    /** A quantile of nanoseconds, in milliseconds. */
    static double millis(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }

    static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }
}
