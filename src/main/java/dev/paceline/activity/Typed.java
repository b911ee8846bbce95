package dev.paceline.activity;

import org.jspecify.annotations.Nullable;

/** Text as people type it: cleaned of what cannot be seen, otherwise kept. */
final class Typed {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Typed() {}

    /**
     * Without control characters and line breaks, with single spaces, or null where nothing is left. Marks that turn the
     * direction of the text around go too, as they would turn what we write after it.
     */
    static @Nullable String clean(@Nullable String text) {
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

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The beginning of what was typed, for a refusal to repeat. */
    static String shown(String text) {
        return length(text) <= Limits.SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Limits.SHOWN - 1))
                                .strip() + "…";
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
