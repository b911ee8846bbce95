package dev.paceline.contest;

import dev.paceline.member.Owner;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who takes part.
 *
 * @param owners the company, teams with those beneath them, and members, in the order in which they were chosen
 * @param repsOnly whether those who manage a team are left out
 * @param betweenTeams whether the teams compete, each as a whole
 */
public record Who(List<Owner> owners, boolean repsOnly, boolean betweenTeams) {
    /** How many can be named. */
    static final int MOST = 100;

    /** The owners as a row holds them. */
    String code() {
        return owners.stream().map(Owner::code).collect(Collectors.joining(" "));
    }

    static List<Owner> decode(String code) {
        return Arrays.stream(code.split(" "))
                .flatMap(one -> Owner.read(one).stream())
                .toList();
    }

    boolean hasCompany() {
        return owners.contains(Owner.COMPANY);
    }

    public List<Long> ids(Owner.Kind kind) {
        return owners.stream()
                .filter(owner -> owner.kind() == kind)
                .map(Owner::id)
                .toList();
    }
}
