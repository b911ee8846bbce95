package dev.paceline.slack;

import com.slack.api.model.view.View;
import dev.paceline.store.Store;
import dev.paceline.store.Untold;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The App Home tabs that people looked at since this process began, kept fresh. One person's tab is drawn by one thread at a
 * time, and published with the hash of the view that it replaces: so that no older picture covers a newer one, of this process
 * or of another.
 */
final class Homes {
    private static final Logger LOG = LoggerFactory.getLogger(Homes.class);
    private static final int MOST = 10_000;

    private final Store store;
    private final People people;
    private final Answers answers;
    private final Handler<Ask.Home> handler;
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

    /** A tab, and the hash of what we last published there. */
    private static final class Tab {
        private Optional<String> hash = Optional.empty();
    }

    Homes(Store store, People people, Answers answers, Handler<Ask.Home> handler) {
        this.store = store;
        this.people = people;
        this.answers = answers;
        this.handler = handler;
    }

    /** Somebody looks at their tab. */
    void open(Incoming in) {
        boolean keeps = isOpen(in) || tabs.size() < MOST;
        refresh(in, keeps ? tabs.computeIfAbsent(key(in), any -> new Tab()) : new Tab());
    }

    /** Whether somebody has looked at their tab, so that it is worth keeping fresh. */
    boolean isOpen(Incoming in) {
        return tabs.containsKey(key(in));
    }

    void refresh(Incoming in) {
        Optional.ofNullable(tabs.get(key(in))).ifPresent(tab -> refresh(in, tab));
    }

    private void refresh(Incoming in, Tab tab) {
        synchronized (tab) {
            try {
                Optional<String> published = publish(in, tab.hash);
                // Another process was there in between: what it showed may be newer, so the tab is drawn again.
                tab.hash = published.isEmpty() && tab.hash.isPresent() ? publish(in, Optional.empty()) : published;
            } catch (RuntimeException e) {
                LOG.warn("App Home was not refreshed", new Untold(e));
            }
        }
    }

    private Optional<String> publish(Incoming in, Optional<String> hash) {
        Optional<View> view = store.in(in.workspace(), tx -> people.find(tx, in.userId())
                .map(caller -> handler.answer(tx, new Ask.Home(caller)))
                .flatMap(reply -> reply instanceof Reply.Home home ? Optional.of(home.view()) : Optional.empty()));
        return view.flatMap(drawn -> answers.publish(in.userId(), drawn, hash));
    }

    private static String key(Incoming in) {
        return in.workspace() + in.userId();
    }
}
