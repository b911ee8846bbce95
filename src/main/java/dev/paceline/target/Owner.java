package dev.paceline.target;

import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whose target it is: a member's, a team's, or the company's under 0. */
public record Owner(Scope.Kind kind, long id) {
    public static final Owner COMPANY = new Owner(Scope.Kind.COMPANY, 0);

    public static Owner member(long id) {
        return new Owner(Scope.Kind.MEMBER, id);
    }

    public static Owner team(long id) {
        return new Owner(Scope.Kind.TEAM, id);
    }

    /** Whether a KPI means anything for them. */
    public boolean has(Kpi kpi) {
        return new Scope(kind, id, List.of()).has(kpi);
    }

    /** As a button or a menu carries it. */
    public String code() {
        return kind + ":" + id;
    }

    /** What a button carries, which may be anything. */
    public static Optional<Owner> decode(String code) {
        return Arrays.stream(Scope.Kind.values())
                .filter(kind -> code.startsWith(kind + ":"))
                .findFirst()
                .flatMap(kind -> {
                    try {
                        return Optional.of(new Owner(
                                kind, Long.parseLong(code.substring(kind.name().length() + 1))));
                    } catch (NumberFormatException e) {
                        return Optional.empty();
                    }
                });
    }

    public static Owner of(Scope scope) {
        return new Owner(scope.kind(), scope.id());
    }
}
