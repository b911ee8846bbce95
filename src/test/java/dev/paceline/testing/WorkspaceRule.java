package dev.paceline.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement is tied to one workspace: each workspace-owned table in it has its {@code workspace_id} equal to a
 * parameter or a literal, or to that of a table that has, and each inserted row takes it from a parameter. What it can't make out is refused.
 */
final class WorkspaceRule {
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\\w+|[<>!]=|<>|\\S");
    private static final Set<String> BEFORE_TABLE = Set.of("from", "join", "straight_join", "update", ",", "(");
    private static final Set<String> AFTER_TABLE = Set.of(
            "where",
            "set",
            "on",
            "join",
            "inner",
            "left",
            "right",
            "cross",
            "straight_join",
            "order",
            "group",
            "limit",
            "for",
            "force",
            "use",
            "ignore",
            "union",
            "values",
            "select",
            "having",
            "using");
    private static final Set<String> CLAUSE =
            Set.of("", "where", "on", "set", "order", "group", "union", "limit", "for", "having", "join", "left");
    private static final String COLUMN = "workspace_id";

    private final Set<String> owned;

    WorkspaceRule(Set<String> owned) {
        this.owned = owned;
    }

    /**
     * What is to be said of a statement.
     *
     * @param parameters where the workspace's id is bound, counted from 1
     * @param literals what stands in the parameter's place: EclipseLink writes some of its queries for H2 so
     * @param fault null where there is none
     */
    record Verdict(
            String sql,
            Set<Integer> parameters,
            Set<String> literals,
            @Nullable String fault) {}

    Verdict judge(String sql) {
        Reading reading = new Reading(sql);
        String fault = reading.fault();
        return new Verdict(sql, reading.parameters, reading.literals, fault);
    }

    private final class Reading {
        private final List<String> tokens;
        private final Set<Integer> parameters = new HashSet<>();
        private final Set<String> literals = new HashSet<>();

        /** By alias: how often it names a table, how often it is tied, and to which other aliases. */
        private final Map<String, Integer> tables = new HashMap<>();

        private final Map<String, Integer> ties = new HashMap<>();
        private final Map<String, Set<String>> equal = new HashMap<>();
        private final Set<String> bound = new HashSet<>();
        private int bare;

        Reading(String sql) {
            tokens = TOKEN.matcher(sql.replaceAll("[`\"]", ""))
                    .results()
                    .map(MatchResult::group)
                    .map(token -> token.startsWith("'") ? token : token.toLowerCase(Locale.ROOT))
                    .toList();
        }

        @Nullable
        String fault() {
            for (int i = 0; i < tokens.size(); i++) {
                if (token(i).equals("into") && owned.contains(token(i + 1))) {
                    if (!readInsert(i + 2)) {
                        return "A row is inserted without a bound " + COLUMN;
                    }
                } else if (isTable(i)) {
                    tables.merge(alias(i), 1, Integer::sum);
                } else if (token(i).equals(COLUMN) && !readTie(i)) {
                    return COLUMN + " is not a plain condition";
                }
            }
            int free = bare;
            for (Map.Entry<String, Integer> table : tables.entrySet()) {
                int tied = reachesParameter(table.getKey(), new HashSet<>()) ? ties.getOrDefault(table.getKey(), 0) : 0;
                free -= Math.max(0, table.getValue() - tied);
            }
            return free < 0 ? "A table is read or changed without a bound " + COLUMN : null;
        }

        private String token(int i) {
            return i >= 0 && i < tokens.size() ? tokens.get(i) : "";
        }

        private boolean isTable(int i) {
            return owned.contains(token(i))
                    && BEFORE_TABLE.contains(token(i - 1))
                    && !token(i + 1).equals(".");
        }

        private String alias(int i) {
            String next = token(i + 1).equals("as") ? token(i + 2) : token(i + 1);
            return next.matches("[a-z]\\w*") && !AFTER_TABLE.contains(next) ? next : token(i);
        }

        /** Reads {@code [alias.]workspace_id = ?}, the same turned round, or {@code a.workspace_id = b.workspace_id}. */
        private boolean readTie(int i) {
            int start = token(i - 1).equals(".") ? i - 2 : i;
            String alias = start == i ? "" : token(start);
            boolean right = token(i + 1).equals("=");
            boolean left = token(start - 1).equals("=");
            if (!right && !left) {
                return true; // chosen, grouped or ordered by, which harms nobody
            }
            int end = right ? i + 2 : i;
            int begin = right ? start : start - 2;
            if (right && token(i + 3).equals(".")) {
                end = i + 4;
            }
            if (left && token(start - 3).equals(".")) {
                return true; // read from the other side
            }
            if (token(begin - 1).equals("set") || token(begin - 1).equals(",") || isLoose(begin, end)) {
                return false;
            }
            String other = token(right ? i + 2 : start - 2);
            if (other.equals("?") || other.startsWith("'")) {
                if (other.equals("?")) {
                    parameters.add(parameter(right ? i + 2 : start - 2));
                } else {
                    literals.add(other.substring(1, other.length() - 1));
                }
                bound.add(alias);
                ties.merge(alias, 1, Integer::sum);
                bare += alias.isEmpty() ? 1 : 0;
                return true;
            }
            if (right && token(end).equals(COLUMN) && !alias.isEmpty()) {
                equal.computeIfAbsent(alias, key -> new HashSet<>()).add(other);
                equal.computeIfAbsent(other, key -> new HashSet<>()).add(alias);
                ties.merge(alias, 1, Integer::sum);
                ties.merge(other, 1, Integer::sum);
                return true;
            }
            return false;
        }

        /**
         * Whether the condition from {@code begin} to {@code end} is turned round, or one of several of which one will do: an
         * {@code or} beside it or beside the brackets around it, as far as its own {@code where} or {@code on} reaches.
         */
        private boolean isLoose(int begin, int end) {
            int out = 0;
            int depth = 0;
            for (int i = begin - 1; i >= 0 && !(depth == 0 && CLAUSE.contains(token(i))); i--) {
                depth += token(i).equals(")") ? 1 : token(i).equals("(") ? -1 : 0;
                if (depth < 0) {
                    out++;
                    depth = 0;
                }
                if (depth == 0 && (token(i).equals("or") || token(i).equals("not"))) {
                    return true;
                }
            }
            depth = 0;
            for (int i = end + 1; out >= 0 && !(out == 0 && depth == 0 && CLAUSE.contains(token(i))); i++) {
                depth += token(i).equals("(") ? 1 : token(i).equals(")") ? -1 : 0;
                if (depth < 0) {
                    out--;
                    depth = 0;
                }
                if (out >= 0 && depth == 0 && token(i).equals("or")) {
                    return true;
                }
            }
            return false;
        }

        private boolean reachesParameter(String alias, Set<String> seen) {
            return bound.contains(alias)
                    || (seen.add(alias)
                            && equal.getOrDefault(alias, Set.of()).stream()
                                    .anyMatch(other -> reachesParameter(other, seen)));
        }

        private int parameter(int i) {
            return (int) tokens.subList(0, i + 1).stream().filter("?"::equals).count();
        }

        /** Reads {@code (columns) values (…), (…)} or {@code (columns) select …}. */
        private boolean readInsert(int open) {
            int column = items(open + 1).indexOf(COLUMN);
            int i = closing(open) + 1;
            if (column < 0) {
                return false;
            }
            if (token(i).equals("select")) {
                return isBound(i + 1, column);
            }
            boolean all = token(i).equals("values");
            while (all && (token(++i).equals("(") || token(i).equals(","))) {
                if (token(i).equals("(")) {
                    all = isBound(i + 1, column);
                    i = closing(i);
                }
            }
            return all;
        }

        /** Whether the item that stands at this place of a list is a parameter, or another tied row's workspace. */
        private boolean isBound(int from, int place) {
            List<String> items = items(from);
            if (items.size() <= place) {
                return false;
            }
            String item = items.get(place);
            if (item.equals("?")) {
                long before = items.subList(0, place).stream()
                        .flatMapToInt(String::chars)
                        .filter(c -> c == '?')
                        .count();
                parameters.add(parameter(from - 1) + (int) before + 1);
            }
            return item.equals("?") || item.endsWith("." + COLUMN);
        }

        /** The items of a list up to its closing bracket or the end of a select's columns. */
        private List<String> items(int from) {
            List<String> items = new ArrayList<>();
            StringBuilder item = new StringBuilder();
            int depth = 0;
            for (int i = from; i < tokens.size() && depth >= 0 && !(depth == 0 && token(i).equals("from")); i++) {
                depth += token(i).equals("(") ? 1 : token(i).equals(")") ? -1 : 0;
                if (depth < 0 || (depth == 0 && token(i).equals(","))) {
                    items.add(item.toString());
                    item.setLength(0);
                } else {
                    item.append(token(i));
                }
            }
            if (depth >= 0) {
                items.add(item.toString());
            }
            return items;
        }

        private int closing(int open) {
            int depth = 0;
            for (int i = open; i < tokens.size(); i++) {
                depth += token(i).equals("(") ? 1 : token(i).equals(")") ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
            return tokens.size();
        }
    }
}
