package dev.paceline.shoutout;

import dev.paceline.shoutout.Parsed.Misunderstood;
import dev.paceline.shoutout.Parsed.Understood;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code [for] WHAT [#value]}. A tag is the last word and begins with a letter: what stands elsewhere, such as "our #1" or
 * "in #support on Monday", is a part of the words, and so is every tag where the workspace has no values.
 */
public final class ShoutoutParser {
    /** The most characters of the words. */
    public static final int WORDS = 500;

    private static final Set<String> FOR = Texts.wordsOfAll("shoutout.word.for");
    private static final Pattern FIRST_WORD = Pattern.compile("(\\S+)(?:\\s+|$)(.*)");
    private static final Pattern TAG = Pattern.compile("(?:(.*)\\s)?#(\\p{L}\\S*)");

    private ShoutoutParser() {}

    /** What was typed after the receivers, with values known. */
    public static Parsed parse(String typed, Values values) {
        String clean = clean(typed);
        Matcher tag = TAG.matcher(clean);
        if (values.isEmpty() || !tag.matches()) {
            return words(clean, Optional.empty());
        }
        Optional<Value> value = values.tagged(tag.group(2));
        if (value.isEmpty()) {
            return new Misunderstood(new Mistake.UnknownValue(
                    Typed.shown("#" + tag.group(2)),
                    values.nearest(tag.group(2)).map(Values::tag)));
        }
        return words(Optional.ofNullable(tag.group(1)).orElse(""), value);
    }

    /** What was typed into a form, where the value has a field of its own. */
    public static Parsed words(String typed, Optional<Value> value) {
        String clean = clean(typed);
        Matcher first = FIRST_WORD.matcher(clean);
        String words = first.matches() && FOR.contains(Spelling.normal(first.group(1))) ? first.group(2) : clean;
        if (words.codePoints().noneMatch(ShoutoutParser::says)) {
            return new Misunderstood(new Mistake.NoWords());
        }
        return Typed.length(words) > WORDS
                ? new Misunderstood(new Mistake.TooLong(WORDS))
                : new Understood(words, value);
    }

    /** A letter, a figure or a picture: a dash and a full stop say nothing. */
    private static boolean says(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static String clean(String typed) {
        return Optional.ofNullable(Typed.clean(typed)).orElse("");
    }
}
