package dev.paceline.policy;

/** How somebody stands against the policy. */
public enum Standing {
    MEETS,
    /** One more month missed and they are below, or a non-negotiable was not kept. */
    AT_RISK,
    /** On probation. */
    BELOW,
    /** There is nothing to judge: they are new, were away, or have no target. */
    UNRATED
}
