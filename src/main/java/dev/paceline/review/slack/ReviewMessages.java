package dev.paceline.review.slack;

import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.Draft;
import dev.paceline.coaching.slack.CoachCommand;
import dev.paceline.policy.slack.PolicyCommand;
import dev.paceline.review.Cause;
import dev.paceline.review.Minutes;
import dev.paceline.review.Preparation;
import dev.paceline.review.Remark;
import dev.paceline.review.Review;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people see of reviews. Pure. */
record ReviewMessages(ReviewWords words, ZoneId zone) {
    /** So many additions a message takes, and so many a modal. */
    private static final int IN_MESSAGE = 1;

    private static final int IN_MODAL = 20;

    /** What was said, without what both know already: Slack refuses a message that is too long as a whole. */
    Message card(Reading reading) {
        Blocks blocks = headed(reading);
        if (reading.review().isHeld()) {
            held(blocks, reading, IN_MESSAGE);
        }
        List<ButtonElement> buttons = new ArrayList<>(buttons(reading));
        buttons.add(words.open(reading.review(), "button.review.whole"));
        return blocks.actions(buttons).message();
    }

    /** The whole of it, in a modal. */
    View shown(Reading reading) {
        Review review = reading.review();
        Blocks blocks = headed(reading);
        review.skipReason().ifPresent(blocks::quote);
        if (review.isHeld()) {
            held(blocks, reading, IN_MODAL);
            blocks.divider();
        }
        new SheetText(reading.sheet(), words.texts()).add(blocks, reading.referred(), words.today());
        preparation(blocks, reading);
        if (review.isOpen()) {
            review.draftOf(reading.reader()).ifPresent(draft -> blocks.note("review.drafted.own"));
        }
        return blocks.actions(buttons(reading)).modal("review.title");
    }

    private Blocks headed(Reading reading) {
        return Blocks.in(words.texts())
                .heading(
                        "review.card",
                        "own",
                        String.valueOf(reading.isOwn()),
                        "name",
                        reading.name(),
                        "days",
                        words.days(reading.review()))
                .lines(List.of(words.state(reading.review())));
    }

    /** What was drafted, as the member will see it.
     *
     * @param owners who does each of the actions
     */
    Message preview(Reading reading, Minutes minutes, List<String> owners) {
        Blocks blocks = Blocks.in(words.texts())
                .heading("review.preview", "name", reading.name(), "days", words.days(reading.review()))
                .text("review.preview.outcome", "outcome", words.outcome(minutes.outcome()));
        said(blocks, "review.notes", minutes.notes());
        minutes.cause()
                .ifPresent(
                        cause -> blocks.note("review.cause", "cause", words.cause(cause), "step", words.step(cause)));
        said(blocks, "review.goals", minutes.goals());
        if (!owners.isEmpty()) {
            List<List<Texts.Run>> lines = new ArrayList<>(List.of(words.texts().runs("review.actions")));
            for (int i = 0; i < owners.size(); i++) {
                Draft.Action action = minutes.actions().get(i);
                boolean own = action.owner() == reading.reader();
                lines.add(action(action.words(), own, owners.get(i), action.due(), false));
            }
            blocks.lines(lines);
        }
        return blocks.note("review.drafted.own")
                .actions(
                        share(reading.review(), reading.name()),
                        Elements.button(
                                words.texts(),
                                "button.review.edit",
                                ReviewForms.HOLD,
                                ReviewForms.Subject.ofReview(reading.review().id())
                                        .code()))
                .message();
    }

    /** What the rep brings to it; who holds it sees that in the form, too. */
    void preparation(Blocks blocks, Reading reading) {
        Optional<Preparation> preparation = reading.review().preparation();
        String own = String.valueOf(reading.isOwn());
        if (preparation.isEmpty()) {
            Optional<String> reason = reading.review().unpreparedReason();
            if (reason.isPresent()) {
                blocks.note("review.unprepared.chosen", "own", own, "name", reading.name())
                        .quote(reason.get());
            } else if (reading.review().isOpen()) {
                blocks.note("review.unprepared", "own", own, "name", reading.name());
            }
            return;
        }
        Preparation prepared = preparation.get();
        blocks.text(
                "review.prepared",
                "own",
                own,
                "name",
                reading.name(),
                "outcome",
                prepared.outcome().map(words::outcome).orElse(""),
                "rated",
                String.valueOf(prepared.outcome().isPresent()));
        said(blocks, "review.prepared.well", prepared.wentWell());
        said(blocks, "review.prepared.badly", prepared.wentBadly());
        said(blocks, "review.prepared.needed", prepared.needed());
    }

    private static void said(Blocks blocks, String key, Optional<String> words) {
        words.ifPresent(said -> blocks.note(key).quote(said));
    }

    /** @param most how many of the additions are shown, the last ones */
    private void held(Blocks blocks, Reading reading, int most) {
        Review review = reading.review();
        blocks.text(
                "review.outcome",
                "outcome",
                review.outcome().map(words::outcome).orElse(""),
                "name",
                review.heldBy().map(reading::name).orElse(""));
        said(blocks, "review.notes", review.notes());
        review.cause()
                .ifPresent(
                        cause -> blocks.note("review.cause", "cause", words.cause(cause), "step", words.step(cause)));
        said(blocks, "review.goals", review.goals());
        List<ActionItem> actions =
                reading.actions().stream().filter(item -> !item.isDropped()).toList();
        if (!actions.isEmpty()) {
            List<List<Texts.Run>> lines = new ArrayList<>(List.of(words.texts().runs("review.actions")));
            actions.forEach(item -> lines.add(action(
                    item.words(),
                    item.ownerId() == reading.reader(),
                    reading.name(item.ownerId()),
                    item.dueDay(),
                    item.isDone())));
            blocks.lines(lines);
        }
        int earlier = Math.max(0, reading.remarks().size() - most);
        if (earlier > 0) {
            blocks.note("review.remarks.more", "n", earlier);
        }
        reading.remarks().stream().skip(earlier).forEach(remark -> blocks.note(
                        "review.remark", "name", reading.name(remark.authorId()), "day", day(remark))
                .quote(remark.words()));
    }

    private String day(Remark remark) {
        return words.texts().day(LocalDate.ofInstant(remark.recordedAt(), zone), words.today());
    }

    private List<Texts.Run> action(String what, boolean own, String owner, LocalDate due, boolean done) {
        return words.texts()
                .runs(
                        "review.action",
                        "words",
                        what,
                        "own",
                        String.valueOf(own),
                        "owner",
                        owner,
                        "day",
                        words.texts().day(due, words.today()),
                        "done",
                        String.valueOf(done));
    }

    private List<ButtonElement> buttons(Reading reading) {
        Review review = reading.review();
        String id = String.valueOf(review.id());
        List<ButtonElement> buttons = new ArrayList<>();
        if (reading.isOwn() && review.isOpen()) {
            buttons.add(Elements.primary(Elements.button(
                    words.texts(),
                    "button.review.prepare",
                    ReviewForms.PREPARE,
                    id,
                    "again",
                    String.valueOf(review.preparation().isPresent()))));
        } else if (review.isOpen()) {
            boolean drafted = review.draftOf(reading.reader()).isPresent();
            ButtonElement write = Elements.button(
                    words.texts(),
                    drafted ? "button.review.edit" : "button.review.hold",
                    ReviewForms.HOLD,
                    ReviewForms.Subject.ofReview(review.id()).code());
            if (drafted) {
                buttons.add(share(review, reading.name()));
                buttons.add(write);
            } else {
                buttons.add(Elements.primary(write));
            }
        } else if (review.isHeld()) {
            if (reading.isOwn() && review.state() == Review.State.HELD) {
                buttons.add(Elements.primary(
                        Elements.button(words.texts(), "button.review.acknowledge", ReviewForms.ACKNOWLEDGE, id)));
            }
            buttons.add(Elements.button(
                    words.texts(),
                    "button.review.remark",
                    ReviewForms.REMARK,
                    id,
                    "own",
                    String.valueOf(reading.isOwn())));
            if (!reading.isOwn()
                    && review.cause()
                            .filter(cause -> cause.step() == Cause.Step.COACH)
                            .isPresent()) {
                buttons.add(CoachCommand.openButton(words.texts(), review.memberId()));
            }
        }
        reading.sheet()
                .policy()
                .ifPresent(policy -> buttons.add(PolicyCommand.whyButton(words.texts(), policy.evaluation())));
        buttons.add(Elements.button(
                words.texts(), "button.review.history", ReviewCommand.HISTORY, review.memberId() + " 0"));
        return buttons;
    }

    private ButtonElement share(Review review, String name) {
        return Elements.primary(Elements.asking(
                words.texts(),
                Elements.button(words.texts(), "button.review.share", ReviewForms.SHARE, String.valueOf(review.id())),
                "review.share.question",
                "name",
                name));
    }

    /** What somebody added to a review that the reader knows. */
    Message remarked(Reading reading, Remark remark) {
        return Blocks.in(words.texts())
                .text(
                        "review.remarked",
                        "name",
                        reading.name(remark.authorId()),
                        "own",
                        String.valueOf(reading.isOwn()),
                        "self",
                        String.valueOf(remark.authorId() == reading.review().memberId()),
                        "whose",
                        reading.name(),
                        "days",
                        words.days(reading.review()))
                .quote(remark.words())
                .actions(
                        words.open(reading.review(), "button.review.open"),
                        Elements.button(
                                words.texts(),
                                "button.review.remark",
                                ReviewForms.REMARK,
                                String.valueOf(reading.review().id()),
                                "own",
                                String.valueOf(reading.isOwn())))
                .message();
    }
}
