package dev.paceline.sandbox.page;

import static dev.paceline.sandbox.page.Rule.flag;
import static dev.paceline.sandbox.page.Rule.integer;
import static dev.paceline.sandbox.page.Rule.list;
import static dev.paceline.sandbox.page.Rule.oneOf;
import static dev.paceline.sandbox.page.Rule.string;
import static dev.paceline.sandbox.page.Rule.url;

/** The shapes inside a rich_text block. */
final class RichTextRules {
    private static final int MANY = 10_000;

    private static final Shape STYLE = Shape.of("")
            .may("bold", flag())
            .may("italic", flag())
            .may("strike", flag())
            .may("code", flag())
            .may("underline", flag())
            .may("highlight", flag())
            .may("client_highlight", flag())
            .may("unlink", flag());

    private static final Rule INLINE = Rule.anyOf(
            styled("text").must("text", string(1, 12_000)),
            styled("link").must("url", url()).may("text", string(0, 12_000)).may("unsafe", flag()),
            styled("user").must("user_id", string(1, 255)),
            styled("channel").must("channel_id", string(1, 255)),
            styled("usergroup").must("usergroup_id", string(1, 255)),
            styled("team").must("team_id", string(1, 255)),
            styled("emoji")
                    .must("name", string(1, 255))
                    .may("unicode", string(1, 255))
                    .may("skin_tone", integer(1, 6))
                    .may("url", url()),
            styled("broadcast").must("range", oneOf("here", "channel", "everyone")),
            styled("color").must("value", string(4, 9)),
            styled("date")
                    .must("timestamp", integer(0, 9_999_999_999L))
                    .must("format", string(1, 3000))
                    .may("url", url())
                    .may("fallback", string(1, 3000)));

    private static final Shape SECTION = Shape.of("rich_text_section").must("elements", list(INLINE, 0, MANY));

    static final Shape BLOCK = Shape.of("rich_text")
            .may("block_id", string(1, 255))
            .must(
                    "elements",
                    list(
                            Rule.anyOf(
                                    SECTION,
                                    Shape.of("rich_text_list")
                                            .must("style", oneOf("bullet", "ordered"))
                                            .must("elements", list(SECTION, 1, MANY))
                                            .may("indent", integer(0, 8))
                                            .may("offset", integer(0, MANY))
                                            .may("border", integer(0, 1)),
                                    Shape.of("rich_text_preformatted")
                                            .must("elements", list(INLINE, 0, MANY))
                                            .may("border", integer(0, 1))
                                            .may("language", string(1, 255)),
                                    Shape.of("rich_text_quote")
                                            .must("elements", list(INLINE, 0, MANY))
                                            .may("border", integer(0, 1))),
                            0,
                            MANY));

    private RichTextRules() {}

    private static Shape styled(String type) {
        return Shape.of(type).may("style", STYLE);
    }
}
