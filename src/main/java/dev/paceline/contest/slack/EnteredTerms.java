package dev.paceline.contest.slack;

import dev.paceline.activity.Tally;
import dev.paceline.activity.Types;
import dev.paceline.contest.Counted;
import dev.paceline.contest.Counted.OfKpi;
import dev.paceline.contest.Counted.OfType;
import dev.paceline.contest.Rule;
import dev.paceline.contest.Terms;
import dev.paceline.contest.Who;
import dev.paceline.kpi.Unit;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Fields;
import dev.paceline.store.Tx;
import dev.paceline.target.TypedAmount;
import dev.paceline.text.Numerals;
import dev.paceline.text.Typed;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what was entered in a form; a field that it did not have leaves its part as it is. */
record EnteredTerms(Tx tx, Types types, Ask.Submission ask) {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int DECIMALS = 2;

    /** What was made of it. */
    sealed interface Read {
        record Understood(Terms terms) implements Read {}

        /** By field, the key of what is wrong with it. */
        record Misunderstood(Map<String, String> byField) implements Read {}
    }

    Read read(Optional<Terms> present) {
        Optional<Rule.Kind> kind = fields().has(ContestModal.RULE)
                ? chosen(ContestModal.RULE, Rule.Kind.values())
                : present.map(terms -> terms.rule().kind());
        Optional<Counted> counted = counted(present, kind);
        Optional<Rule> rule = fields().has(ContestModal.RULE)
                ? kind.flatMap(known -> rule(known, counted))
                : present.map(Terms::rule);
        Optional<LocalDate> from = fields().date(ContestModal.FROM)
                .or(() -> present.map(terms -> terms.days().from()));
        Optional<LocalDate> last = fields().date(ContestModal.LAST);
        Optional<String> channel = fields().channel(ContestModal.CHANNEL).or(() -> present.map(Terms::channel));
        Optional<Integer> cutOff =
                fields().has(ContestModal.CUT_OFF) ? cutOff(present) : present.map(Terms::cutOffHours);
        if (counted.isEmpty()) {
            return wrong(ContestModal.COUNTED, "contest.mistake.counted");
        }
        if (rule.isEmpty()) {
            return wrong(ContestModal.GOAL, "contest.mistake.goal");
        }
        if (from.isEmpty() || last.isEmpty() || last.get().isBefore(from.get())) {
            return wrong(ContestModal.LAST, "contest.refused.END");
        }
        if (channel.isEmpty() || cutOff.isEmpty()) {
            return wrong(ContestModal.CHANNEL, "contest.mistake.channel");
        }
        return new Read.Understood(new Terms(
                text(ContestModal.NAME, Terms.NAME).orElse(""),
                counted.get(),
                rule.get(),
                who(present),
                new Period(from.get(), last.get().plusDays(1)),
                cutOff.get(),
                prize(present),
                channel.get()));
    }

    /** In the short form of a contest that has begun no prize is taken away. */
    private Optional<String> prize(Optional<Terms> present) {
        Optional<String> entered = text(ContestModal.PRIZE, Terms.PRIZE);
        return fields().has(ContestModal.RULE) ? entered : entered.or(() -> present.flatMap(Terms::prize));
    }

    /** Of the largest deal, deals count, whatever was chosen besides. */
    private Optional<Counted> counted(Optional<Terms> present, Optional<Rule.Kind> rule) {
        if (!fields().has(ContestModal.COUNTED)) {
            return present.map(Terms::counted);
        }
        if (rule.filter(Rule.Kind.DEAL::equals).isPresent()) {
            return Optional.of(Counted.revenue());
        }
        return fields().option(ContestModal.COUNTED)
                .flatMap(code -> Stream.concat(present.stream().map(Terms::counted), Counted.choices(types).stream())
                        .filter(choice -> choice.code().equals(code))
                        .findFirst());
    }

    private Optional<Rule> rule(Rule.Kind kind, Optional<Counted> counted) {
        return switch (kind) {
            case TOTAL -> Optional.of(new Rule.HighestTotal());
            case IMPROVED -> Optional.of(new Rule.MostImproved());
            case DEAL -> Optional.of(new Rule.LargestDeal());
            case FIRST ->
                fields().text(ContestModal.GOAL)
                        .flatMap(typed -> counted.flatMap(what -> amount(what, typed)))
                        .map(Rule.FirstTo::new);
        };
    }

    private Optional<BigDecimal> amount(Counted counted, String typed) {
        Locale locale = ask.caller().locale();
        Optional<BigDecimal> amount = counted instanceof OfKpi of
                ? TypedAmount.read(
                        of.kpi(),
                        typed,
                        locale,
                        Workspaces.current(tx).settings().currency())
                : Optional.ofNullable(Numerals.read(typed, locale));
        return amount.map(BigDecimal::stripTrailingZeros)
                .filter(value -> value.signum() > 0 && value.compareTo(MOST) <= 0)
                .filter(value -> value.scale() <= (isWhole(counted) ? 0 : DECIMALS));
    }

    /** Nobody makes half a call. */
    private boolean isWhole(Counted counted) {
        return counted instanceof OfKpi of
                ? of.kpi().unit() == Unit.COUNT
                : counted instanceof OfType type && types.get(type.type()).tally() == Tally.COUNT;
    }

    private Who who(Optional<Terms> present) {
        if (!fields().has(ContestModal.TEAMS)) {
            return present.map(Terms::who).orElseGet(() -> new Who(List.of(), false, false));
        }
        List<Owner> chosen = fields().options(ContestModal.TEAMS).stream()
                .flatMap(code -> Owner.read(code).stream())
                .filter(owner -> owner.kind() != Owner.Kind.MEMBER)
                .toList();
        Stream<Owner> members = Members.find(tx, fields().users(ContestModal.MEMBERS)).stream()
                .filter(member -> member.isMet() && member.mayAct())
                .map(Member::id)
                .sorted()
                .map(Owner::member);
        List<Owner> owners = chosen.contains(Owner.COMPANY)
                ? List.of(Owner.COMPANY)
                : Stream.concat(chosen.stream(), members).distinct().toList();
        return new Who(owners, isYes(ContestModal.REPS), isYes(ContestModal.AGAINST));
    }

    private Optional<Integer> cutOff(Optional<Terms> present) {
        return Stream.concat(ContestModal.CUT_OFFS.stream(), present.stream().map(Terms::cutOffHours))
                .filter(hours -> fields().option(ContestModal.CUT_OFF)
                        .filter(String.valueOf(hours)::equals)
                        .isPresent())
                .findFirst();
    }

    private boolean isYes(String field) {
        return fields().option(field).filter("true"::equals).isPresent();
    }

    private Optional<String> text(String field, int limit) {
        return fields().text(field).map(Typed::clean).map(typed -> Typed.beginning(typed, limit));
    }

    private <T extends Enum<T>> Optional<T> chosen(String field, T[] values) {
        return Arrays.stream(values)
                .filter(value ->
                        fields().option(field).filter(value.name()::equals).isPresent())
                .findFirst();
    }

    private Fields fields() {
        return ask.fields();
    }

    private static Read wrong(String field, String key) {
        return new Read.Misunderstood(Map.of(field, key));
    }
}
