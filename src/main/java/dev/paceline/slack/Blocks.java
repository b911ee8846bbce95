package dev.paceline.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds a message or a view from top to bottom, within Slack's limits. Text stands in rich text and plain text alone, which
 * Slack shows as it is: nothing in it turns into markup, a link or a mention.
 */
public final class Blocks {
    private final Texts texts;
    private final List<LayoutBlock> blocks = new ArrayList<>();
    private String summary = "";

    private Blocks(Texts texts) {
        this.texts = texts;
    }

    public static Blocks in(Texts texts) {
        return new Blocks(texts);
    }

    /** A line in larger type. */
    public Blocks heading(String key, Object... arguments) {
        String text = texts.say(key, arguments);
        summarise(text);
        return add(HeaderBlock.builder().text(plain(text, Limits.HEADER)).build());
    }

    /** A paragraph; what stands between stars in the bundle is bold. */
    public Blocks text(String key, Object... arguments) {
        return lines(List.of(texts.runs(key, arguments)));
    }

    /** A paragraph that ends with a channel, as Slack shows it to who may see it. */
    public Blocks textBeforeChannel(String key, String channel, Object... arguments) {
        List<RichTextElement> elements = new ArrayList<>();
        texts.runs(key, arguments).forEach(run -> elements.add(run(run)));
        elements.add(run(new Texts.Run(" ", false)));
        elements.add(RichTextSectionElement.Channel.builder().channelId(channel).build());
        summarise(texts.say(key, arguments));
        return add(richText(elements));
    }

    /** Somebody whom a message shows by Slack's own name for them; in a channel that calls them. */
    public record Mention(String userId, String name) {}

    /** A paragraph that ends with people, who are called by it where the message is new. */
    public Blocks textBeforePeople(String key, List<Mention> people, Object... arguments) {
        List<RichTextElement> elements = new ArrayList<>();
        texts.runs(key, arguments).forEach(run -> elements.add(run(run)));
        people.forEach(person -> {
            boolean first = person.equals(people.get(0));
            elements.add(run(new Texts.Run(first ? " " : ", ", false)));
            elements.add(RichTextSectionElement.User.builder()
                    .userId(person.userId())
                    .build());
        });
        summarise(texts.say(key, arguments) + " "
                + texts.list(people.stream().map(Mention::name).toList()));
        return add(richText(elements));
    }

    /** What people wrote, as they wrote it. */
    public Blocks written(String words) {
        return lines(List.of(List.of(new Texts.Run(words, false))));
    }

    /** What somebody said, in their own words. */
    public Blocks quote(String words) {
        return quoted(List.of(run(new Texts.Run(Limits.cut(words, Limits.SECTION), false))));
    }

    /** What somebody wrote elsewhere, and a link that leads there. */
    public Blocks quote(String words, String link, String linkKey) {
        return quoted(List.of(
                run(new Texts.Run(Limits.cut(words, Limits.SECTION) + " ", false)),
                RichTextSectionElement.Link.builder()
                        .url(link)
                        .text(texts.say(linkKey))
                        .build()));
    }

    private Blocks quoted(List<RichTextElement> elements) {
        return add(RichTextBlock.builder()
                .elements(List.of(
                        RichTextQuoteElement.builder().elements(elements).build()))
                .build());
    }

    /** Lines of one paragraph. */
    public Blocks lines(List<List<Texts.Run>> lines) {
        List<RichTextElement> elements = new ArrayList<>();
        int length = 0;
        int shown = 0;
        for (List<Texts.Run> line : lines) {
            int size = line.stream().mapToInt(run -> run.text().length()).sum() + 1;
            if (length + size > Limits.SECTION && shown > 0) {
                elements.add(run(new Texts.Run("\n" + texts.say("blocks.more", "n", lines.size() - shown), false)));
                break;
            }
            if (shown > 0) {
                elements.add(run(new Texts.Run("\n", false)));
            }
            for (Texts.Run run : line) {
                elements.add(run(new Texts.Run(Limits.cut(run.text(), Limits.SECTION), run.bold())));
            }
            length += size;
            shown++;
        }
        summarise(lines.stream()
                .map(line -> line.stream().map(Texts.Run::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n")));
        return add(richText(elements));
    }

    /**
     * Lines with a button beside them. Slack takes no rich text there, so what people wrote, such as names, does not belong
     * into it.
     */
    public Blocks row(List<List<Texts.Run>> lines, BlockElement beside) {
        return row("", lines, beside);
    }

    /**
     * Lines about a person or a channel, which they begin with; for messages that one reader alone sees.
     *
     * @param about the id
     */
    public Blocks rowAbout(String about, List<List<Texts.Run>> lines, BlockElement beside) {
        return row(SlackText.reference(about) + " ", lines, beside);
    }

    private Blocks row(String before, List<List<Texts.Run>> lines, BlockElement beside) {
        String text = lines.stream()
                .map(line -> line.stream().map(Blocks::marked).collect(Collectors.joining()))
                .collect(Collectors.joining("\n", before, ""));
        return add(SectionBlock.builder()
                .text(MarkdownTextObject.builder()
                        .text(Limits.cut(text, Limits.SECTION))
                        .build())
                .accessory(beside)
                .build());
    }

    /** A line in small grey type. */
    public Blocks note(String key, Object... arguments) {
        return add(ContextBlock.builder()
                .elements(List.of(plain(texts.say(key, arguments), Limits.SECTION)))
                .build());
    }

    /**
     * A chart, of which a message takes two.
     *
     * @param words what it shows, for who can't see it: they stand in the message's text
     */
    public Blocks chart(Chart chart, String words) {
        summary = summary.isEmpty() ? words : summary + "\n" + words;
        boolean fits = blocks.stream().filter(Chart.class::isInstance).count() < Limits.CHARTS;
        return fits ? add(chart) : this;
    }

    public Blocks divider() {
        return add(new DividerBlock());
    }

    /** A row of buttons and menus; nothing where there are none. */
    public Blocks actions(BlockElement... elements) {
        return actions(Arrays.asList(elements));
    }

    public Blocks actions(List<? extends BlockElement> elements) {
        if (elements.isEmpty()) {
            return this;
        }
        return add(ActionsBlock.builder()
                .elements(List.copyOf(elements.subList(0, Math.min(elements.size(), Limits.ACTIONS))))
                .build());
    }

    /**
     * An input of a modal.
     *
     * @param name the block id, under which {@link Fields} has what was entered
     * @param label the key of its label; {@code label.hint}, where there is one, stands beneath it
     */
    public Blocks input(String name, String label, BlockElement element, boolean optional) {
        String hint = label + ".hint";
        return add(InputBlock.builder()
                .blockId(name)
                .label(plain(texts.say(label), Limits.LABEL))
                .hint(texts.has(hint) ? plain(texts.say(hint), Limits.LABEL) : null)
                .element(element)
                .optional(optional)
                .build());
    }

    /** An optional input whose label is not ours but the workspace's, such as the name of one of its types. */
    public Blocks field(String name, String label, BlockElement element) {
        return add(InputBlock.builder()
                .blockId(name)
                .label(plain(label, Limits.LABEL))
                .element(element)
                .optional(true)
                .build());
    }

    public Message message() {
        return new Message(summary, fitting(Limits.MESSAGE_BLOCKS));
    }

    /** The App Home tab. */
    public View home() {
        return View.builder().type("home").blocks(fitting(Limits.VIEW_BLOCKS)).build();
    }

    /** A modal that only shows. */
    public View modal(String titleKey) {
        return modal(titleKey, null, null, "");
    }

    /**
     * A modal with fields.
     *
     * @param callbackId the submission that it leads to
     * @param submitKey the text of its button
     * @param metadata comes back with the submission
     */
    public View modal(String titleKey, @Nullable String callbackId, @Nullable String submitKey, String metadata) {
        return View.builder()
                .type("modal")
                .callbackId(callbackId)
                .privateMetadata(metadata)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Limits.cut(texts.say(titleKey), Limits.TITLE))
                        .build())
                .submit(
                        submitKey == null
                                ? null
                                : ViewSubmit.builder()
                                        .type("plain_text")
                                        .text(Limits.cut(texts.say(submitKey), Limits.TITLE))
                                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(Limits.cut(texts.say(submitKey == null ? "button.close" : "button.cancel"), Limits.TITLE))
                        .build())
                .blocks(fitting(Limits.VIEW_BLOCKS))
                .build();
    }

    /** Text that Slack shows as it is; it reads {@code & < >} as entities here too. */
    static PlainTextObject plain(String text, int limit) {
        String shown = Limits.cut(text, limit);
        while (SlackText.escape(shown).length() > limit) {
            shown = Limits.cut(shown, shown.length() - 1);
        }
        return PlainTextObject.builder()
                .text(SlackText.escape(shown))
                .emoji(false)
                .build();
    }

    private static RichTextBlock richText(List<RichTextElement> elements) {
        return RichTextBlock.builder()
                .elements(List.of(
                        RichTextSectionElement.builder().elements(elements).build()))
                .build();
    }

    private static RichTextElement run(Texts.Run run) {
        RichTextSectionElement.TextStyle style = run.bold()
                ? RichTextSectionElement.TextStyle.builder().bold(true).build()
                : null;
        return RichTextSectionElement.Text.builder()
                .text(run.text())
                .style(style)
                .build();
    }

    private static String marked(Texts.Run run) {
        String text = SlackText.escape(run.text());
        return run.bold() ? "*" + text + "*" : text;
    }

    private Blocks add(LayoutBlock block) {
        blocks.add(block);
        return this;
    }

    private void summarise(String text) {
        if (summary.isEmpty()) {
            summary = text;
        }
    }

    private List<LayoutBlock> fitting(int limit) {
        if (blocks.size() <= limit) {
            return List.copyOf(blocks);
        }
        List<LayoutBlock> kept = new ArrayList<>(blocks.subList(0, limit - 1));
        kept.add(ContextBlock.builder()
                .elements(List.of(plain(texts.say("blocks.more", "n", blocks.size() - limit + 1), Limits.SECTION)))
                .build());
        return kept;
    }
}
