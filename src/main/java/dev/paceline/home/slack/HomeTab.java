package dev.paceline.home.slack;

import com.slack.api.model.view.View;
import dev.paceline.activity.ActivityLog;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.Entry;
import dev.paceline.activity.Tallied;
import dev.paceline.activity.Types;
import dev.paceline.activity.slack.LogMessages;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The App Home tab: what the caller logged today, a button to log, their last entries. */
public final class HomeTab {
    private static final int LATEST = 5;

    private final ActivityTypes types;
    private final ActivityLog log;
    private final Clock clock;

    public HomeTab(ActivityTypes types, ActivityLog log, Clock clock) {
        this.types = types;
        this.log = log;
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.home((tx, ask) -> new Reply.Home(view(tx, ask)));
    }

    private View view(Tx tx, Ask.Home ask) {
        Texts texts = ask.caller().texts();
        Member member = Members.get(tx, ask.caller().memberId());
        LocalDate today = member.dayAt(clock.instant());
        Types known = types.of(tx);
        Map<String, Tallied> byType = ActivityLog.day(tx, member.id(), today);
        List<String> figures = known.all().stream()
                .filter(type -> byType.containsKey(type.type()))
                .map(type -> known.figure(
                        type.type(),
                        byType.getOrDefault(type.type(), Tallied.NONE).figure(type.tally()),
                        texts))
                .toList();
        LogMessages messages = new LogMessages(known, texts, today);
        Blocks blocks = Blocks.in(texts).heading("home.hello", "name", member.name());
        if (figures.isEmpty()) {
            blocks.text("home.nothing");
        } else {
            blocks.text("home.today", "what", texts.list(figures));
        }
        blocks.actions(messages.newButton(), messages.listButton());
        Map<Long, Entry> latest = log.recent(tx, member, LATEST);
        if (!latest.isEmpty()) {
            blocks.divider().heading("home.latest");
            messages.entries(blocks, latest);
        }
        return blocks.home();
    }
}
