package dev.paceline.coaching.slack;

import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.Session;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people see of what is to be done, and what who was coached is told. Pure. */
record ActionMessages(Texts texts, LocalDate today) {
    private static final int ITEMS = 12;

    /** @param about whose development it is about; 0 for all that concerns the reader */
    static ButtonElement button(Texts texts, long about) {
        return Elements.button(texts, "button.coach.actions", CoachActions.LIST, String.valueOf(about));
    }

    /**
     * What is to be done.
     *
     * @param about whose development it is about; empty for all that concerns the reader
     * @param done what was marked as done just now
     */
    Message list(
            List<ActionItem> open,
            Optional<Long> about,
            long reader,
            Map<Long, String> names,
            Optional<ActionItem> done) {
        Blocks blocks = Blocks.in(texts).heading("coach.actions");
        done.ifPresent(item -> blocks.text("coach.actions.done", "words", item.words())
                .actions(Elements.button(texts, "button.coach.not_done", CoachActions.NOT_DONE, value(item, about))));
        if (open.isEmpty()) {
            blocks.text("coach.actions.none");
        }
        open.stream().limit(ITEMS).forEach(item -> blocks.lines(List.of(action(item, reader, names)))
                .actions(Elements.button(texts, "button.coach.done", CoachActions.DONE, value(item, about))));
        if (open.size() > ITEMS) {
            blocks.note("blocks.more", "n", open.size() - ITEMS);
        }
        return blocks.message();
    }

    private static String value(ActionItem item, Optional<Long> about) {
        return item.id() + about.map(member -> " " + member).orElse("");
    }

    List<List<Texts.Run>> lines(List<ActionItem> items, long reader, Map<Long, String> names) {
        return items.stream().map(item -> action(item, reader, names)).toList();
    }

    /**
     * One of them, and where it comes from.
     *
     * @param coach who held the session in which it was agreed
     */
    View look(ActionItem item, long reader, Map<Long, String> names, Optional<Session> session, String coach) {
        Blocks blocks = Blocks.in(texts).lines(lines(List.of(item), reader, names));
        session.ifPresent(held -> {
            blocks.text(
                    "coach.session",
                    "format",
                    CoachMessages.name(texts, held.format()),
                    "coach",
                    coach,
                    "day",
                    texts.day(held.heldDay(), today));
            held.sharedNotes().ifPresent(blocks::quote);
        });
        return blocks.modal("coach.actions");
    }

    private List<Texts.Run> action(ActionItem item, long reader, Map<Long, String> names) {
        return texts.runs(
                "coach.action",
                "words",
                item.words(),
                "own",
                String.valueOf(item.ownerId() == reader),
                "owner",
                names.getOrDefault(item.ownerId(), ""),
                "about",
                String.valueOf(item.memberId() != item.ownerId() && item.memberId() != reader),
                "member",
                names.getOrDefault(item.memberId(), ""),
                "day",
                texts.day(item.dueDay(), today),
                "late",
                String.valueOf(item.dueDay().isBefore(today)));
    }

    /** What who was coached is told. */
    Message told(Session session, String coach, long reader, List<ActionItem> items, Map<Long, String> names) {
        Blocks blocks = Blocks.in(texts)
                .text(
                        session.isTakenBack() ? "coach.told.taken_back" : "coach.told",
                        "coach",
                        coach,
                        "format",
                        CoachMessages.name(texts, session.format()),
                        "day",
                        texts.day(session.heldDay(), today));
        if (!session.isTakenBack()) {
            session.sharedNotes().ifPresent(blocks::quote);
            if (!items.isEmpty()) {
                blocks.text("coach.told.actions").lines(lines(items, reader, names));
            }
        }
        List<ButtonElement> buttons = new ArrayList<>(List.of(CoachMessages.ownButton(texts)));
        if (!session.isTakenBack() && !items.isEmpty()) {
            buttons.add(0, button(texts, reader));
        }
        return blocks.actions(buttons).message();
    }
}
