package dev.paceline.slack;

/** Sends what a handler put into the outbox, as soon as its transaction has been committed. */
@FunctionalInterface
public interface Posting {
    /** How far a post got. */
    enum Posted {
        STANDS,
        /** It goes out later by itself. */
        WAITS,
        /** The app is not in that channel, or there is none. */
        NOT_INVITED,
        REFUSED,
        /** Slack did not say, and only a look into the channel tells. */
        UNCERTAIN
    }

    /** The letter of that id; how far it is afterwards. */
    Posted now(String workspace, long id);
}
