package dev.paceline.member;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A team as it is now. Who was in it on which day stands in {@link TeamMembership}. */
@Entity
@Table(name = "team")
public class Team extends WorkspaceOwned {
    @Column
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "manager_id")
    private long managerId;

    @Column(name = "deputy_id")
    private @Nullable Long deputyId;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    @Column
    private @Nullable String channel;

    /** What can be said of a team: its manager and deputy are members, its parent is a team, its channel is Slack's. */
    record Settings(
            TeamName name, long manager, Optional<Long> deputy, Optional<Long> parent, Optional<String> channel) {}

    protected Team() {}

    Team(long id, Settings settings) {
        super(id);
        become(settings);
    }

    void become(Settings settings) {
        name = settings.name().shown();
        nameKey = settings.name().key();
        managerId = settings.manager();
        deputyId = settings.deputy().orElse(null);
        parentId = settings.parent().orElse(null);
        channel = settings.channel().orElse(null);
    }

    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    public long managerId() {
        return managerId;
    }

    /** The manager, then the deputy, if that is somebody else. */
    public Stream<Long> leaderIds() {
        return Stream.concat(Stream.of(managerId), deputyId().stream()).distinct();
    }

    public Optional<Long> deputyId() {
        return Optional.ofNullable(deputyId);
    }

    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** Where the team's posts belong. */
    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    /** Whether this member is its manager or deputy. */
    public boolean isLedBy(long memberId) {
        return managerId == memberId || deputyId().filter(id -> id == memberId).isPresent();
    }

    /** Whether the settings leave alone what only an admin changes. */
    boolean keepsWhatIsForAdmins(Settings settings) {
        return name.equals(settings.name().shown())
                && managerId == settings.manager()
                && parentId().equals(settings.parent());
    }
}
