package dev.paceline.sandbox.page;

import static dev.paceline.sandbox.page.Rule.flag;
import static dev.paceline.sandbox.page.Rule.list;
import static dev.paceline.sandbox.page.Rule.oneOf;
import static dev.paceline.sandbox.page.Rule.string;
import static dev.paceline.sandbox.page.Rule.url;

/** Slack's composition objects: texts, options, confirmation dialogs and the like. */
final class Compositions {
    static final Shape CONFIRM = Shape.of("")
            .must("title", plainText(100))
            .must("text", text(300))
            .must("confirm", plainText(30))
            .must("deny", plainText(30))
            .may("style", oneOf("primary", "danger"));

    static final Shape DISPATCH_ACTION_CONFIG =
            Shape.of("").may("trigger_actions_on", list(oneOf("on_enter_pressed", "on_character_entered"), 1, 2));

    static final Shape CONVERSATION_FILTER = Shape.of("")
            .may("include", list(oneOf("im", "mpim", "private", "public"), 1, 4))
            .may("exclude_external_shared_channels", flag())
            .may("exclude_bot_users", flag());

    static final Shape SLACK_FILE =
            Shape.of("").may("id", string(1, 255)).may("url", url()).either("id", "url");

    /** Of menus and selects: plain text only. */
    static final Shape OPTION = option(plainText(75));

    static final Shape OVERFLOW_OPTION = OPTION.may("url", url());

    /** Of checkboxes and radio buttons, which may be written in mrkdwn. */
    static final Shape RICH_OPTION = option(text(75));

    static final Shape OPTION_GROUP = Shape.of("").must("label", plainText(75)).must("options", list(OPTION, 1, 100));

    private Compositions() {}

    static Shape plainText(int max) {
        return Shape.of("plain_text").must("text", string(1, max)).may("emoji", flag());
    }

    static Shape mrkdwn(int max) {
        return Shape.of("mrkdwn").must("text", string(1, max)).may("verbatim", flag());
    }

    static Rule text(int max) {
        return Rule.anyOf(plainText(max), mrkdwn(max));
    }

    private static Shape option(Rule text) {
        return Shape.of("").must("text", text).must("value", string(1, 150)).may("description", text);
    }
}
