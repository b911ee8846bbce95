package dev.paceline.digest.slack;

import dev.paceline.digest.Applause;
import dev.paceline.digest.Density;
import dev.paceline.digest.Digest;
import dev.paceline.digest.Results;
import dev.paceline.digest.Results.Result;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A digest as its reader sees it, in their language and style. Pure. */
public final class DigestMessages {
    private final Map<Topic, SectionText<?>> sections;
    private final Texts texts;
    private final Names names;
    private final Style style;

    DigestMessages(Map<Topic, SectionText<?>> sections, Texts texts, Names names, Style style) {
        this.sections = sections;
        this.texts = texts;
        this.names = names;
        this.style = style;
    }

    /** As it is sent. */
    Message digest(Digest digest) {
        return page(digest).message();
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
            return page(now).note("digest.old.unsent").message();
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
        Blocks blocks = Blocks.in(texts)
                .heading(
                        digest.name().isEmpty() ? "digest.heading.own" : "digest.heading",
                        "team",
                        digest.name(),
                        "days",
                        texts.days(digest.week().from(), digest.week().last()));
        if (digest.missed()) {
            blocks.note("digest.missed");
        }
        if (digest.isQuiet()) {
            blocks.text("digest.quiet", "own", digest.owner().kind() == Owner.Kind.MEMBER ? "yes" : "no");
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
                .ifPresent(figures -> text.show(figures, new Reading(wording(digest), names, density), blocks));
    }

    /** The figures that are others by now. */
    private List<List<Texts.Run>> changes(Digest sent, Digest now) {
        Wording wording = wording(sent);
        Optional<Results> today = now.section(Topic.RESULTS, Results.class);
        List<List<Texts.Run>> changes = new ArrayList<>();
        for (Result then :
                sent.section(Topic.RESULTS, Results.class).map(Results::lines).orElse(List.of())) {
            today.flatMap(results -> results.of(then.kpi()))
                    .filter(result -> result.actual().compareTo(then.actual()) != 0)
                    .ifPresent(result -> changes.add(change(
                            wording.name(then.kpi()),
                            wording.figure(then.kpi(), then.actual()),
                            wording.figure(then.kpi(), result.actual()))));
        }
        if (received(sent) != received(now)) {
            changes.add(change(
                    texts.say("digest.old.shoutouts"),
                    texts.number(BigDecimal.valueOf(received(sent))),
                    texts.number(BigDecimal.valueOf(received(now)))));
        }
        return changes;
    }

    private List<Texts.Run> change(String what, String then, String now) {
        return texts.runs("digest.old.change", "kpi", what, "then", then, "now", now);
    }

    private static long received(Digest digest) {
        return digest.section(Topic.SHOUTOUTS, Applause.class)
                .map(applause -> applause.praise().received())
                .orElse(0L);
    }

    private Wording wording(Digest digest) {
        return new Wording(texts, digest.currency());
    }
}
