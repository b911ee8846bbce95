package dev.paceline.member;

import java.util.Optional;

/**
 * Whom a member reports to.
 *
 * @param manager of the first team up the line that the member doesn't manage
 * @param deputy who stands in for that manager: the deputy of the same team or, where that is the member, the one above
 * @param above the next one up the line who is neither the member nor that manager: the manager's own manager
 */
public record Line(long member, long manager, Optional<Long> deputy, Optional<Long> above) {}
