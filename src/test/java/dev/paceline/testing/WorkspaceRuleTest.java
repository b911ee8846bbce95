package dev.paceline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceRuleTest {
    private final WorkspaceRule rule = new WorkspaceRule(Set.of("member", "team", "team_membership"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 1                                                                                             |
            select name from somewhere where id = ?                                                              |
            SELECT ID, NAME FROM MEMBER WHERE ((USER_ID = ?) AND (WORKSPACE_ID = ?))                             | 2
            SELECT t0.ID FROM MEMBER t0, TEAM t1 WHERE ((t0.WORKSPACE_ID = ?) AND (t1.WORKSPACE_ID = ?))         | 1 2
            select * from member where workspace_id = ? and (name = ? or name = ?)                               | 1
            select * from member m join team t on t.workspace_id = m.workspace_id where m.workspace_id = ?       | 1
            select * from member as m where ? = m.workspace_id group by m.workspace_id                           | 1
            select * from team where workspace_id = ? and (exists (select 1 from member where workspace_id = ? and id = ?) or id = ?) | 1 2
            insert into member (id, workspace_id, name) values (?, ?, 'a,?'), (?, ?, lower(?))                   | 2 4
            insert into team (workspace_id, id) select ?, m.id from member m where m.workspace_id = ?            | 1 2
            insert into team (workspace_id, id) values (?, ?) on duplicate key update id = ?                     | 1
            update member set name = ?, met = ? where id = ? and workspace_id = ?                                | 4
            delete from member where workspace_id = ? and name < ? limit 1000                                    | 1
            """)
    void aStatementIsTiedToAWorkspace(String sql, String parameters) {
        WorkspaceRule.Verdict verdict = rule.judge(sql);
        assertThat(verdict.fault()).isNull();
        String found = String.join(
                " ", verdict.parameters().stream().sorted().map(String::valueOf).toList());
        assertThat(found).isEqualTo(parameters == null ? "" : parameters);
    }

    @Test
    void aLiteralIsAWorkspaceToo() {
        WorkspaceRule.Verdict verdict =
                rule.judge("SELECT ID FROM MEMBER WHERE (NAME = 'a?') AND (WORKSPACE_ID = 'T1')");
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.literals()).containsExactly("T1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from member",
                "select * from `member` where id = ?",
                "select * from member where workspace_id = ? or name = ?",
                "select * from member where (workspace_id = ? and id = ?) or name = ?",
                "select * from member where name = ? or id = ? and workspace_id = ?",
                "select * from member where not (workspace_id = ?)",
                "select * from member where workspace_id <> ?",
                "select * from member where workspace_id in (?, ?)",
                "select * from member m join team t on t.id = m.id where m.workspace_id = ?",
                "select * from member m join team t on t.workspace_id = m.workspace_id",
                "select * from member m, team t where t.workspace_id = ?",
                "select * from member where workspace_id = ? and exists (select 1 from team where id = ?)",
                "select (select count(*) from team) from member where workspace_id = ?",
                "insert into member (id, name) values (?, ?)",
                "insert into member (id, workspace_id) values (?, 'T1')",
                "insert into member values (?, ?)",
                "insert into member (id, workspace_id) values (?, ?), (?, 'T1')",
                "insert into team (workspace_id, id) select ?, m.id from member m",
                "update member set name = ? where id = ?",
                "update member set workspace_id = ? where id = ?",
                "update member set name = ?, workspace_id = ? where id = ?",
                "delete from team_membership"
            })
    void aStatementThatCouldReachAnotherWorkspaceIsFound(String sql) {
        assertThat(rule.judge(sql).fault()).isNotNull();
    }
}
