package dev.paceline.contest.slack;

import com.slack.api.model.view.View;
import dev.paceline.contest.Counted;
import dev.paceline.contest.Rule;
import dev.paceline.contest.Terms;
import dev.paceline.contest.Who;
import dev.paceline.member.Owner;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.text.Numerals;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of contests: a new one, one that may still change, and why one is cancelled. Pure. */
record ContestModal(ContestWording wording, ZoneId zone) {
    static final String SAVE = "contest.save";
    static final String CANCEL = "contest.cancel.save";
    static final String NAME = "name";
    static final String COUNTED = "counted";
    static final String RULE = "rule";
    static final String GOAL = "goal";
    static final String TEAMS = "teams";
    static final String MEMBERS = "members";
    static final String REPS = "reps";
    static final String AGAINST = "against";
    static final String FROM = "from";
    static final String LAST = "last";
    static final String PRIZE = "prize";
    static final String CHANNEL = "channel";
    static final String CUT_OFF = "cut_off";
    static final String REASON = "reason";
    static final int REASON_LENGTH = 300;

    /** Until noon of the first, second and third day after the end. */
    static final List<Integer> CUT_OFFS = List.of(12, 36, 60);

    private static final int GOAL_LENGTH = 30;

    /**
     * What stands in the fields at first, and what can be chosen.
     *
     * @param usual who takes part unless somebody else is chosen
     */
    record Start(
            Optional<Terms> terms,
            List<Counted> counted,
            List<Choice> teams,
            List<String> members,
            Owner usual,
            Optional<String> channel,
            LocalDate today) {}

    /** A form with all fields. */
    View all(Start start, String metadata) {
        Optional<Terms> terms = start.terms();
        Blocks blocks = Blocks.in(texts());
        name(terms, blocks);
        blocks.input(
                        COUNTED,
                        field(COUNTED),
                        Elements.menu(
                                COUNTED,
                                start.counted().stream().map(this::choice).toList(),
                                counted(terms)),
                        false)
                .input(RULE, field(RULE), Elements.menu(RULE, rules(), rule(terms)), false)
                .input(GOAL, field(GOAL), Elements.line(GOAL, goal(terms), GOAL_LENGTH), true);
        who(start, blocks);
        blocks.input(
                FROM,
                field(FROM),
                Elements.date(
                        FROM,
                        terms.map(known -> known.days().from())
                                .orElse(start.today().plusDays(1))),
                false);
        last(terms, start.today(), blocks);
        prize(terms, blocks);
        return blocks.input(
                        CHANNEL,
                        field(CHANNEL),
                        Elements.channel(
                                CHANNEL,
                                terms.map(Terms::channel).or(start::channel).orElse(null)),
                        false)
                .input(CUT_OFF, field(CUT_OFF), Elements.menu(CUT_OFF, cutOffs(), cutOff(terms)), false)
                .note("contest.form.zone", "zone", zone.getId())
                .modal(terms.isEmpty() ? "contest.form.new" : "contest.form.edit", SAVE, "button.save", metadata);
    }

    /** A form of what may change in a contest that has begun. */
    View begun(Terms terms, LocalDate today, String metadata) {
        Blocks blocks = Blocks.in(texts()).text("contest.form.begun");
        name(Optional.of(terms), blocks);
        last(Optional.of(terms), today, blocks);
        if (terms.prize().isEmpty()) {
            prize(Optional.of(terms), blocks);
        }
        return blocks.modal("contest.form.edit", SAVE, "button.save", metadata);
    }

    View cancel(String name, String metadata) {
        return Blocks.in(texts())
                .text("contest.form.cancel.of", "name", name)
                .input(REASON, "contest.form.reason", Elements.paragraph(REASON, null, REASON_LENGTH), false)
                .modal("contest.form.cancel", CANCEL, "button.contest.cancel", metadata);
    }

    private Choice choice(Counted counted) {
        return new Choice(counted.code(), wording.name(counted));
    }

    private void who(Start start, Blocks blocks) {
        Optional<Who> who = start.terms().map(Terms::who);
        List<String> chosen = who.map(Who::owners).orElse(List.of(start.usual())).stream()
                .map(Owner::code)
                .toList();
        blocks.input(TEAMS, field(TEAMS), Elements.several(TEAMS, start.teams(), chosen), true)
                .input(MEMBERS, field(MEMBERS), Elements.users(MEMBERS, start.members()), true)
                .input(
                        REPS,
                        field(REPS),
                        Elements.menu(
                                REPS,
                                yesOrNo(REPS),
                                String.valueOf(who.map(Who::repsOnly).orElse(true))),
                        false)
                .input(
                        AGAINST,
                        field(AGAINST),
                        Elements.menu(
                                AGAINST,
                                yesOrNo(AGAINST),
                                String.valueOf(who.map(Who::betweenTeams).orElse(false))),
                        false);
    }

    private void name(Optional<Terms> terms, Blocks blocks) {
        blocks.input(
                NAME, field(NAME), Elements.line(NAME, terms.map(Terms::name).orElse(null), Terms.NAME), false);
    }

    private void last(Optional<Terms> terms, LocalDate today, Blocks blocks) {
        LocalDate last = terms.map(known -> known.days().last()).orElse(today.plusWeeks(1));
        blocks.input(LAST, field(LAST), Elements.date(LAST, last), false);
    }

    private void prize(Optional<Terms> terms, Blocks blocks) {
        blocks.input(
                PRIZE,
                field(PRIZE),
                Elements.line(PRIZE, terms.flatMap(Terms::prize).orElse(null), Terms.PRIZE),
                true);
    }

    private List<Choice> rules() {
        return Arrays.stream(Rule.Kind.values())
                .map(kind -> new Choice(kind.name(), texts().say("contest.rule." + kind)))
                .toList();
    }

    private List<Choice> cutOffs() {
        return CUT_OFFS.stream()
                .map(hours -> new Choice(String.valueOf(hours), texts().say("contest.cut_off", "n", hours)))
                .toList();
    }

    private List<Choice> yesOrNo(String field) {
        return Stream.of(false, true)
                .map(value -> new Choice(String.valueOf(value), texts().say("contest." + field + "." + value)))
                .toList();
    }

    private static String counted(Optional<Terms> terms) {
        return terms.map(Terms::counted).orElse(new Counted.OfPoints()).code();
    }

    private static String rule(Optional<Terms> terms) {
        return terms.map(known -> known.rule().kind()).orElse(Rule.Kind.TOTAL).name();
    }

    private static String cutOff(Optional<Terms> terms) {
        return String.valueOf(terms.map(Terms::cutOffHours).orElse(CUT_OFFS.get(0)));
    }

    private @Nullable String goal(Optional<Terms> terms) {
        return terms.flatMap(known -> known.rule().goal())
                .map(goal -> Numerals.write(goal.stripTrailingZeros(), texts().locale()))
                .orElse(null);
    }

    private static String field(String name) {
        return "contest.form." + name;
    }

    private Texts texts() {
        return wording.texts();
    }
}
