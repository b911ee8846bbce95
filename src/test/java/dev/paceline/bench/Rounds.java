package dev.paceline.bench;

import java.io.IOException;
import java.sql.SQLException;
import org.HdrHistogram.Histogram;

/** The app and the bare SQL, in turn: whatever else the machine does in a round meets both. */
final class Rounds {
    private static final int WARM_UP = 4;
    private static final int COUNTED = 8;

    private Rounds() {}

    /** Some requests, and how long each took. */
    interface Round {
        Histogram run() throws SQLException, IOException;
    }

    static void compare(String name, Round app, Round bare, Figures figures) throws SQLException, IOException {
        Histogram sql = new Histogram(3);
        Histogram answers = new Histogram(3);
        for (int round = 0; round < WARM_UP + COUNTED; round++) {
            Histogram ofSql = bare.run();
            Histogram ofAnswers = app.run();
            if (round >= WARM_UP) {
                sql.add(ofSql);
                answers.add(ofAnswers);
            }
        }
        for (int percentile : new int[] {50, 99}) {
            double answer = Figures.millis(answers, percentile);
            double query = Figures.millis(sql, percentile);
            figures.print(name + ".p" + percentile + "_ms", answer);
            figures.print(name + ".sql_p" + percentile + "_ms", query);
            figures.print(name + "/sql.p" + percentile, answer / query);
        }
    }
}
