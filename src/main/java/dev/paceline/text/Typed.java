package dev.paceline.text;

import org.jspecify.annotations.Nullable;

/** Text as people type it: cleaned of what cannot be seen, otherwise kept. */
public final class Typed {
    /** How much of what was typed a refusal repeats. */
    public static final int SHOWN = 40;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Typed() {}

    /**
     * Without control characters and line breaks, with single spaces, or null where nothing is left. Marks that turn the
     * direction of the text around go too, as they would turn what we write after it.
     */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> !isInvisible(c)).forEach(c -> {
            if (!isSpace(c)) {
                kept.appendCodePoint(c);
            } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
        });
        String cleaned = kept.toString().strip();
        return cleaned.codePoints().allMatch(c -> isSpace(c) || Character.getType(c) == Character.FORMAT)
                ? null
                : cleaned;
    }

    /** In characters as people count them (code points). */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The beginning of what was typed, for a refusal to repeat. */
    public static String shown(String text) {
        return shown(text, SHOWN);
    }

    /** The beginning of a text, with dots where more follows: in characters at most. */
    public static String shown(String text, int most) {
        return length(text) <= most ? text : beginning(text, most - 1).strip() + "…";
    }

    /** No more than so many characters of a text, without a word of what is missing. */
    public static String beginning(String text, int most) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(most, length(text))));
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** Emoji and some scripts need joiners, the flags of England, Scotland and Wales need tags. */
    private static boolean isInvisible(int c) {
        boolean needed = c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER || (0xE0020 <= c && c <= 0xE007F);
        return Character.getType(c) == Character.SURROGATE || (Character.getType(c) == Character.FORMAT && !needed);
    }
}
