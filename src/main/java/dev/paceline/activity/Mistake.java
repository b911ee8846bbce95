package dev.paceline.activity;

import java.time.LocalDate;
import java.util.List;

/**
 * Why a {@code /log} was refused, with what one sentence about it needs. Texts called {@code typed} are the person's own,
 * at most {@value dev.paceline.text.Typed#SHOWN} characters of them; {@code type} is a key, for which {@link Echo#example} has a right example.
 */
public sealed interface Mistake {
    /** Nothing was typed, or nothing but a count or a note. */
    record NoType() implements Mistake {}

    /** {@code nearest} are the keys of at most three types with a name that is spelled alike, the nearest first. */
    record UnknownType(String typed, List<String> nearest) implements Mistake {}

    /** {@code types} are the keys that the word stands for, at least two. */
    record AmbiguousType(String typed, List<String> types) implements Mistake {}

    /** A second count and type where the account should be; {@code typed} is that. */
    record SeveralActivities(String typed) implements Mistake {}

    /** Not a whole number from 1 to {@value Limits#COUNT}. */
    record CountOutOfBounds(String typed, String type) implements Mistake {}

    /** Not longer than nothing, or longer than {@value Limits#HOURS} hours. */
    record DurationOutOfBounds(String typed, String type) implements Mistake {}

    /** Not from 0 to {@value Limits#SCORE}. */
    record ScoreOutOfBounds(String typed, String type) implements Mistake {}

    record HoursMissing(String type) implements Mistake {}

    record ScoreMissing(String type) implements Mistake {}

    /** A score with a count above one. Eight tens or an eight out of ten? Each score is logged by itself. */
    record ManyScores(int count, String type) implements Mistake {}

    /** What follows an "on"; {@code example} is a day that can be logged. */
    record NotADate(String typed, LocalDate example) implements Mistake {}

    record InTheFuture(LocalDate day, LocalDate today) implements Mistake {}

    /** More than {@value Limits#DAYS} days ago; {@code earliest} is the first day that is still taken. */
    record TooLongAgo(LocalDate day, LocalDate earliest) implements Mistake {}

    /** Longer than {@value Limits#ACCOUNT} characters. */
    record AccountTooLong(int length) implements Mistake {}

    /** Longer than {@value Limits#NOTE} characters. */
    record NoteTooLong(int length) implements Mistake {}

    /** {@code typed} begins with the quotation mark that is never closed. */
    record UnbalancedQuote(String typed) implements Mistake {}
}
