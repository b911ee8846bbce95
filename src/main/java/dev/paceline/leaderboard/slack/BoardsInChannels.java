package dev.paceline.leaderboard.slack;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.leaderboard.Asked;
import dev.paceline.leaderboard.Asked.Mistake;
import dev.paceline.leaderboard.BoardSetting;
import dev.paceline.leaderboard.BoardSetting.Choice;
import dev.paceline.leaderboard.ChannelBoards;
import dev.paceline.leaderboard.Question;
import dev.paceline.leaderboard.QuestionParser;
import dev.paceline.leaderboard.TeamNames;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.target.Rights;
import dev.paceline.target.slack.Whose;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@code /leaderboard post} and {@code /leaderboard settings}: the board of a team, or of everyone, in its channel. */
final class BoardsInChannels {
    private static final Set<String> POST = Texts.wordsOfAll("leaderboard.word.post");
    private static final Set<String> SETTINGS = Texts.wordsOfAll("leaderboard.word.settings");

    private final ActivityTypes types;
    private final ChannelBoards boards;
    private final ChannelBoardRenderer renderer;
    private final Clock clock;

    BoardsInChannels(ActivityTypes types, ChannelBoards boards, Clock clock) {
        this.types = types;
        this.boards = boards;
        this.renderer = new ChannelBoardRenderer(types);
        this.clock = clock;
    }

    void register(Registry registry) {
        registry.action(ChannelPostMessages.POST, (tx, ask) -> pressed(tx, ask, this::post));
        registry.action(ChannelPostMessages.SETTINGS, (tx, ask) -> pressed(tx, ask, this::settings));
        registry.submission(BoardSettingsModal.SAVE, this::save);
    }

    /** What the line asks for, if it begins with one of these words. */
    Optional<Reply> answer(Tx tx, Ask.Command ask) {
        String[] words = ask.text().strip().split("\\s+", 2);
        String verb = Spelling.normal(words[0]);
        String rest = words.length < 2 ? "" : words[1];
        if (POST.contains(verb)) {
            return Optional.of(typed(tx, ask.caller(), rest, this::preview));
        }
        return SETTINGS.contains(verb) ? Optional.of(typed(tx, ask.caller(), rest, this::settings)) : Optional.empty();
    }

    /** A board that the caller may post and settle. */
    private record Chosen(Tx tx, Caller caller, Question question, ChannelPostMessages messages) {
        Owner owner() {
            return BoardsInChannels.owner(question);
        }
    }

    /** The team that is named, or else the one that the caller leads or is in. */
    private Reply typed(Tx tx, Caller caller, String text, Function<Chosen, Reply> work) {
        TeamNames teams = TeamNames.of(Teams.all(tx));
        Optional<Long> own = Teams.ledBy(tx, caller.memberId()).stream()
                .findFirst()
                .or(() -> Teams.teamNow(tx, caller.memberId()))
                .map(Team::id);
        Asked asked = QuestionParser.parse(text, types.of(tx).vocabulary(), teams, own, caller.locale());
        if (asked instanceof Asked.Misunderstood misunderstood) {
            Optional<String> nearest =
                    misunderstood.mistake() instanceof Mistake.Unknown unknown ? unknown.nearest() : Optional.empty();
            ChannelPostMessages messages = messages(tx, caller, Question.usual(own));
            return new Reply.Say(messages.misunderstood(Typed.shown(text), nearest));
        }
        Question question = ((Asked.Understood) asked).question();
        return question.equals(Question.usual(question.team()).over(question.span()))
                ? allowed(tx, caller, question, work)
                : new Reply.Say(messages(tx, caller, question).measured());
    }

    private Reply pressed(Tx tx, Ask.Action ask, Function<Chosen, Reply> work) {
        return Question.decode(ask.value())
                .map(question -> allowed(tx, ask.caller(), question, work))
                .orElseGet(Reply.Nothing::new);
    }

    private static Reply allowed(Tx tx, Caller caller, Question question, Function<Chosen, Reply> work) {
        ChannelPostMessages messages = messages(tx, caller, question);
        return Rights.maySet(tx, Whose.actor(caller), owner(question))
                ? work.apply(new Chosen(tx, caller, question, messages))
                : new Reply.Say(messages.refused());
    }

    /** What would be posted now, for the caller alone. */
    private Reply preview(Chosen chosen) {
        return withLetter(
                chosen,
                (letter, messages) ->
                        new Reply.Say(messages.preview(renderer.render(chosen.tx(), letter), letter.conversation())));
    }

    /** The figures are those of now: the button says whose and of which days alone. */
    private Reply post(Chosen chosen) {
        return withLetter(
                chosen,
                (letter, messages) ->
                        new Reply.Post(Outbox.put(chosen.tx(), letter), messages.posted(letter.conversation())));
    }

    private Reply withLetter(Chosen chosen, BiFunction<Letter, ChannelPostMessages, Reply> answer) {
        Tx tx = chosen.tx();
        ChannelPostMessages messages = chosen.messages();
        if (ChannelBoards.channel(tx, chosen.owner()).isEmpty()) {
            return new Reply.Say(messages.channelless());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ChannelBoards.zone(tx, chosen.owner()));
        return boards.today(tx, chosen.owner(), chosen.question().span(), today)
                .map(letter -> answer.apply(letter, messages))
                .orElseGet(() -> new Reply.Say(
                        messages.nothing(BoardSetting.of(tx, chosen.owner()).congratulatory())));
    }

    private Reply settings(Chosen chosen) {
        Choice choice = BoardSetting.of(chosen.tx(), chosen.owner());
        return new Reply.Open(
                new BoardSettingsModal(chosen.caller().texts(), types.of(chosen.tx())).view(chosen.question(), choice));
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        Optional<Question> question = Question.decode(ask.metadata());
        BoardSettingsModal modal = new BoardSettingsModal(ask.caller().texts(), types.of(tx));
        Optional<Choice> choice = modal.choice(ask.fields());
        if (question.isEmpty() || choice.isEmpty()) {
            return new Reply.Nothing(); // our own form sends none such
        }
        return allowed(tx, ask.caller(), question.get(), chosen -> {
            BoardSetting.choose(tx, chosen.owner(), choice.get(), ask.caller().memberId(), clock.instant());
            return new Reply.Say(chosen.messages().saved(modal.ranking(choice.get()), modal.mode(choice.get())));
        });
    }

    private static ChannelPostMessages messages(Tx tx, Caller caller, Question question) {
        return new ChannelPostMessages(
                caller.texts(),
                question,
                question.team().flatMap(id -> Teams.find(tx, id)).map(Team::name));
    }

    private static Owner owner(Question question) {
        return question.team().map(Owner::team).orElse(Owner.COMPANY);
    }
}
