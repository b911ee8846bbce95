package dev.paceline.shoutout.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.slack.Elements;
import dev.paceline.text.Texts;

/** The buttons about shout-outs that stand in messages of other features. */
public final class ShoutoutButtons {
    static final String OPEN = "shoutout.open";
    static final String LIST = "shoutout.list";

    private ShoutoutButtons() {}

    /** Opens the form. */
    public static ButtonElement give(Texts texts) {
        return Elements.button(texts, "button.shoutout.open", OPEN, "new");
    }

    /** Lists what one received oneself. */
    static ButtonElement list(Texts texts) {
        return Elements.button(texts, "button.shoutout.list", LIST, "own");
    }
}
