package dev.paceline.slack;

import dev.paceline.store.Tx;
import java.util.List;
import java.util.Optional;

/** Our own record of the people who act, kept by the feature that owns members. */
public interface People {
    /** The caller, unless this user has not been met yet. */
    Optional<Caller> find(Tx tx, String userId);

    /** Those of the users whom we do not know yet. */
    List<String> unknown(Tx tx, List<String> userIds);

    /** Writes down what Slack says of a user, whether new or known. */
    Caller meet(Tx tx, Profile profile);
}
