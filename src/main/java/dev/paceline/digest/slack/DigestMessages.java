package dev.paceline.digest.slack;

import dev.paceline.digest.Density;
import dev.paceline.digest.Digest;
import dev.paceline.digest.Results;
import dev.paceline.digest.Style;
import dev.paceline.digest.Topic;
import dev.paceline.digest.slack.SectionText.Reading;
import dev.paceline.kpi.Wording;
import dev.paceline.member.Owner;
import dev.paceline.scorecard.slack.ScorecardCommand;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A digest as its reader sees it, in their language and style. Pure. */
public final class DigestMessages {
    private final Map<Topic, SectionText<?>> sections;
    private final long reader;
    private final Texts texts;
    private final Names names;
    private final Style style;

    DigestMessages(Map<Topic, SectionText<?>> sections, long reader, Texts texts, Names names, Style style) {
        this.sections = sections;
        this.reader = reader;
        this.texts = texts;
        this.names = names;
        this.style = style;
    }

    /** As it is sent. */
    Message digest(Digest digest) {
        return page(digest).message();
    }

    /** As it is sent to the deputy. */
    Message digest(Digest digest, String manager) {
        return page(digest).note("digest.deputy", "manager", manager).message();
    }

    /** As it would be sent today, for the asker alone. */
    Message preview(Digest digest) {
        return page(digest).note("digest.preview").message();
    }

    /**
     * One of a past week.
     *
     * @param sent as it was sent, with the figures of that day; empty where none was
     * @param now as it would be with the figures of today
     */
    Message old(Optional<Digest> sent, Digest now) {
        if (sent.isEmpty()) {
            return now.isRunning()
                    ? page(now).note("digest.old.running").message()
                    : page(now, "digest.quiet.unknown")
                            .note("digest.old.unsent")
                            .message();
        }
        List<List<Texts.Run>> changes = changes(sent.get(), now);
        Blocks blocks = page(sent.get());
        if (changes.isEmpty()) {
            return blocks.note("digest.old.same").message();
        }
        List<List<Texts.Run>> lines = new ArrayList<>(List.of(texts.runs("digest.old.changed")));
        lines.addAll(changes);
        return blocks.divider().lines(lines).message();
    }

    private Blocks page(Digest digest) {
        return page(digest, digest.isRunning() ? "digest.quiet.running" : "digest.quiet");
    }

    /** @param quiet what is said of a week in which nothing happened */
    private Blocks page(Digest digest, String quiet) {
        boolean isMembers = digest.owner().kind() == Owner.Kind.MEMBER;
        boolean isOwn = isMembers && digest.owner().id() == reader;
        String name = isMembers ? names.member(digest.owner().id()) : digest.name();
        Blocks blocks = Blocks.in(texts)
                .heading(
                        isOwn ? "digest.heading.own" : "digest.heading",
                        "name",
                        name,
                        "days",
                        texts.days(digest.week().from(), digest.week().last()));
        if (digest.missed()) {
            blocks.note("digest.missed");
        }
        if (digest.isQuiet()) {
            blocks.text(quiet, "whose", isOwn ? "own" : isMembers ? "member" : "team", "name", name);
            section(Topic.SHOUTOUTS, digest, blocks);
            section(Topic.DEALS, digest, blocks);
        } else {
            headline(digest, blocks);
            style.topics().forEach(topic -> section(topic, digest, blocks));
        }
        return blocks.actions(
                ScorecardCommand.button(texts, "button.digest.scorecard", digest.owner()),
                Elements.button(texts, "button.digest.settings", DigestSettings.OPEN, "settings"));
    }

    /** The quota comes first, whatever the style. */
    private void headline(Digest digest, Blocks blocks) {
        digest.section(Topic.RESULTS, Results.class)
                .flatMap(Results::ofQuota)
                .ifPresent(quota -> blocks.lines(List.of(new ResultLine(wording(digest)).of(quota))));
    }

    private void section(Topic topic, Digest digest, Blocks blocks) {
        Optional.ofNullable(sections.get(topic)).ifPresent(text -> show(text, digest, style.density(), blocks));
    }

    private <F extends Record> void show(SectionText<F> text, Digest digest, Density density, Blocks blocks) {
        digest.section(text.topic(), text.figures())
                .ifPresent(figures -> text.show(figures, reading(digest, density), blocks));
    }

    /** What is another by now, in the order of the style. */
    private List<List<Texts.Run>> changes(Digest sent, Digest now) {
        return Stream.concat(style.topics().stream(), Arrays.stream(Topic.values()))
                .distinct()
                .flatMap(topic -> Stream.ofNullable(sections.get(topic)))
                .flatMap(text -> changes(text, sent, now).stream())
                .toList();
    }

    private <F extends Record> List<List<Texts.Run>> changes(SectionText<F> text, Digest sent, Digest now) {
        return text.changes(
                sent.section(text.topic(), text.figures()),
                now.section(text.topic(), text.figures()),
                reading(sent, style.density()));
    }

    private Reading reading(Digest digest, Density density) {
        return new Reading(digest.owner(), wording(digest), names, density);
    }

    private Wording wording(Digest digest) {
        return new Wording(texts, digest.currency());
    }
}
