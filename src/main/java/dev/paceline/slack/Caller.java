package dev.paceline.slack;

import dev.paceline.text.Texts;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Who asks, as our own data knows them.
 *
 * @param outsider a bot, somebody of another workspace, or somebody who has left: may look on, but not act
 */
public record Caller(
        String workspace,
        long memberId,
        String userId,
        String name,
        Locale locale,
        ZoneId zone,
        boolean admin,
        boolean outsider) {
    public Texts texts() {
        return Texts.of(locale);
    }
}
