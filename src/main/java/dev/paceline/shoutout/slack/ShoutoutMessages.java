package dev.paceline.shoutout.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.member.Member;
import dev.paceline.shoutout.Giving.Outcome.Given;
import dev.paceline.shoutout.Mistake;
import dev.paceline.shoutout.Refusal;
import dev.paceline.shoutout.Seconds;
import dev.paceline.shoutout.Shoutout;
import dev.paceline.shoutout.TakingBack;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.slack.SlackText;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.util.ArrayList;
import java.util.List;

/** What whoever gives, seconds or takes back a shout-out is told. Pure. */
record ShoutoutMessages(Texts texts) {
    /** What was given, how many are left, and how to take it back. */
    Message given(Given given) {
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(texts.runs(
                "shoutout.given",
                "who",
                texts.list(given.receivers().stream().map(Member::name).toList())));
        lines.add(texts.runs("shoutout.left", "n", given.left()));
        Blocks blocks = Blocks.in(texts).lines(lines);
        given.shoutout()
                .channel()
                .ifPresentOrElse(
                        channel -> blocks.textBeforeChannel("shoutout.given.where", channel),
                        () -> blocks.text("shoutout.given.nowhere"));
        return blocks.actions(takeBack(given.shoutout().id()))
                .note("shoutout.given.second_thoughts", "minutes", Shoutout.SECOND_THOUGHTS.toMinutes())
                .message();
    }

    Message posted(String channel) {
        return Blocks.in(texts).textBeforeChannel("shoutout.posted", channel).message();
    }

    Message nothingToPost() {
        return Blocks.in(texts).text("shoutout.post.nothing").message();
    }

    ButtonElement post(long id) {
        return Elements.button(texts, "button.shoutout.post", ShoutoutCommand.POST, String.valueOf(id));
    }

    ButtonElement takeBack(long id) {
        return Elements.danger(
                texts,
                Elements.button(texts, "button.shoutout.take_back", ShoutoutCommand.TAKE_BACK, String.valueOf(id)),
                "shoutout.take_back.question");
    }

    Message takenBack(TakingBack.Outcome outcome) {
        return Blocks.in(texts)
                .text("shoutout.take_back." + outcome, "minutes", Shoutout.SECOND_THOUGHTS.toMinutes())
                .message();
    }

    Message notSeconded(Seconds.Outcome outcome) {
        return Blocks.in(texts).text("shoutout.second." + outcome).message();
    }

    Message misunderstood(Mistake mistake) {
        return explained(sentence(mistake));
    }

    Message refused(Refusal refusal) {
        return explained(sentence(refusal));
    }

    /** Nothing in the line says whom it is for. */
    Message nobody() {
        return explained(sentence(new Refusal.NobodyNamed()));
    }

    Message untold(String name) {
        return explained(texts.runs("shoutout.refused.untold", "typed", Typed.shown(SlackText.typed(name))));
    }

    Message groupUntold() {
        return explained(texts.runs("shoutout.refused.group_untold"));
    }

    String plain(List<Texts.Run> runs) {
        return String.join("", runs.stream().map(Texts.Run::text).toList());
    }

    private Message explained(List<Texts.Run> sentence) {
        return Blocks.in(texts)
                .lines(List.of(sentence))
                .actions(Elements.button(texts, "button.form", ShoutoutCommand.OPEN, "new"))
                .message();
    }

    List<Texts.Run> sentence(Mistake mistake) {
        if (mistake instanceof Mistake.TooLong tooLong) {
            return texts.runs("shoutout.mistake.too_long", "most", tooLong.most());
        } else if (mistake instanceof Mistake.UnknownValue unknown) {
            return texts.runs(
                    "shoutout.mistake.value",
                    "typed",
                    unknown.typed(),
                    "near",
                    unknown.nearest().isPresent() ? "yes" : "no",
                    "nearest",
                    unknown.nearest().orElse(""));
        }
        return texts.runs("shoutout.mistake.no_words");
    }

    List<Texts.Run> sentence(Refusal refusal) {
        if (refusal instanceof Refusal.GuestGives) {
            return texts.runs("shoutout.refused.guest_gives");
        } else if (refusal instanceof Refusal.TooManyNamed many) {
            return texts.runs("shoutout.refused.too_many", "most", many.most());
        } else if (refusal instanceof Refusal.GroupTooLarge large) {
            return texts.runs("shoutout.refused.group", "most", large.most());
        } else if (refusal instanceof Refusal.NobodyInGroup) {
            return texts.runs("shoutout.refused.nobody_in_group");
        } else if (refusal instanceof Refusal.Unfitting unfit) {
            return texts.runs("shoutout.refused." + unfit.why(), "name", unfit.name());
        } else if (refusal instanceof Refusal.ValueMissing missing) {
            return texts.runs("shoutout.refused.no_value", "values", texts.list(missing.values()));
        } else if (refusal instanceof Refusal.Spent spent) {
            return texts.runs("shoutout.refused.spent", "n", spent.allowance(), "day", texts.weekday(spent.next()));
        } else if (refusal instanceof Refusal.GivenAlready already) {
            return texts.runs("shoutout.refused.already", "who", texts.list(already.names()));
        }
        return texts.runs("shoutout.refused.nobody");
    }
}
