package dev.paceline.delivery.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.delivery.Delivery;
import dev.paceline.delivery.Delivery.State;
import dev.paceline.delivery.OutboxStatus;
import dev.paceline.delivery.OutboxStatus.Trouble;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.slack.SlackText;
import dev.paceline.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How the outbox is shown to an admin. Never what stands in a letter: it may be for one person alone. */
final class StatusMessages {
    private static final Duration ALMOST_A_MINUTE = Duration.ofMinutes(1).minusMillis(1);

    private final Texts texts;
    private final ZoneId zone;

    StatusMessages(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    Message status(OutboxStatus status) {
        return status.isWell()
                ? Blocks.in(texts).lines(List.of(well(status))).message()
                : message(Blocks.in(texts).heading("delivery.heading"), status);
    }

    /** @param status once the letter stands there */
    Message sent(OutboxStatus status) {
        return message(Blocks.in(texts).heading("delivery.sent"), status);
    }

    private Message message(Blocks blocks, OutboxStatus status) {
        blocks.lines(status.isWell() ? List.of(well(status)) : onTheirWay(status));
        if (status.undelivered().isEmpty()) {
            return blocks.message();
        }
        blocks.divider().text("delivery.undelivered", "n", status.undeliveredInAll());
        for (Delivery letter : status.undelivered()) {
            blocks.rowAbout(letter.letter().conversation(), lines(letter), again(letter));
        }
        long more = status.undeliveredInAll() - status.undelivered().size();
        return more == 0
                ? blocks.message()
                : blocks.note("blocks.more", "n", more).message();
    }

    private List<Texts.Run> well(OutboxStatus status) {
        return texts.runs("delivery.well", "n", status.sent());
    }

    private List<List<Texts.Run>> onTheirWay(OutboxStatus status) {
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(texts.runs("delivery.waiting", "n", status.waiting()));
        status.trouble()
                .ifPresent(trouble ->
                        lines.add(texts.runs("delivery.waiting.since", "at", texts.moment(trouble.since(), zone))));
        // While Slack wants a pause, that is why they wait.
        status.pausedUntil()
                .map(until -> texts.runs("delivery.paused", "at", texts.moment(wholeMinute(until), zone)))
                .or(() -> status.trouble().map(this::why))
                .ifPresent(lines::add);
        lines.add(texts.runs("delivery.sent.today", "n", status.sent()));
        return lines;
    }

    private List<Texts.Run> why(Trouble trouble) {
        return texts.runs("delivery.reason." + Reason.of(trouble.reason()), "code", trouble.reason());
    }

    private List<List<Texts.Run>> lines(Delivery letter) {
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(texts.runs(
                "delivery.letter",
                "kind",
                kind(letter),
                "at",
                letter.settledAt().map(at -> texts.moment(at, zone)).orElse("")));
        if (letter.state() == State.UNCERTAIN) {
            lines.add(texts.runs("delivery.uncertain"));
        }
        if (letter.stands().isPresent()) {
            lines.add(texts.runs("delivery.older"));
        }
        String code = letter.reason().orElse("");
        lines.add(texts.runs("delivery.reason." + Reason.of(code), "code", code));
        return lines;
    }

    private String kind(Delivery letter) {
        String key = "delivery.kind." + letter.letter().kind();
        boolean direct = SlackText.isPerson(letter.letter().conversation());
        return texts.say(texts.has(key) ? key : "delivery.kind.other", "direct", String.valueOf(direct));
    }

    private ButtonElement again(Delivery letter) {
        ButtonElement button =
                Elements.button(texts, "button.send_again", StatusCommand.AGAIN, String.valueOf(letter.id()));
        return letter.state() == State.UNCERTAIN ? Elements.asking(texts, button, "delivery.again.question") : button;
    }

    /** Not before it: a minute that has begun would be too early. */
    private static Instant wholeMinute(Instant at) {
        return at.plus(ALMOST_A_MINUTE).truncatedTo(ChronoUnit.MINUTES);
    }
}
