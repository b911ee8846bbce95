package dev.paceline.deal.slack;

import dev.paceline.deal.Mistake;
import dev.paceline.deal.Stages;
import dev.paceline.text.Texts;
import java.util.List;

/** What is wrong with what was typed, and an example of what is right. Pure. */
final class Mistakes {
    private static final long EXAMPLE_AMOUNT = 12_500;

    private final Texts texts;
    private final Stages stages;

    Mistakes(Texts texts, Stages stages) {
        this.texts = texts;
        this.stages = stages;
    }

    List<Texts.Run> sentence(Mistake mistake) {
        if (mistake instanceof Mistake.NoAccount) {
            return say("account");
        } else if (mistake instanceof Mistake.NoAmount no) {
            return no.typed().isEmpty() ? say("amount") : say("no_amount", "typed", no.typed());
        } else if (mistake instanceof Mistake.ZeroAmount) {
            return say("zero");
        } else if (mistake instanceof Mistake.ForeignCurrency foreign) {
            return say("currency", "typed", foreign.typed(), "currency", foreign.currency());
        } else if (mistake instanceof Mistake.SecondNumber number) {
            return say("number", "typed", number.typed());
        } else if (mistake instanceof Mistake.NotADate date) {
            return say("date", "typed", date.typed());
        } else if (mistake instanceof Mistake.CloseOutOfBounds close) {
            return say("close", "day", texts.dayOfYear(close.day()));
        } else if (mistake instanceof Mistake.Twice twice) {
            return say("twice", "typed", twice.typed());
        } else if (mistake instanceof Mistake.Nearly nearly) {
            return say("nearly", "typed", nearly.typed(), "nearest", nearly.nearest());
        } else if (mistake instanceof Mistake.Unknown unknown) {
            return say("unknown", "typed", unknown.typed());
        } else if (mistake instanceof Mistake.UnknownStage unknown) {
            return texts.runs("deal.mistake.stage", "typed", unknown.typed(), "stages", stageNames());
        } else if (mistake instanceof Mistake.NoChannel) {
            return say("channel");
        } else if (mistake instanceof Mistake.TooLong tooLong) {
            return texts.runs(
                    "deal.mistake.length." + tooLong.field(),
                    "most",
                    tooLong.field().most());
        }
        return say("quote", "typed", ((Mistake.UnbalancedQuote) mistake).typed());
    }

    /** The same without the example, for the field of a form. */
    String atField(Mistake mistake) {
        if (mistake instanceof Mistake.TooLong tooLong) {
            return texts.say("log.form.mistake.length", "most", tooLong.field().most());
        } else if (mistake instanceof Mistake.CloseOutOfBounds) {
            return texts.say("deal.form.mistake.close");
        } else if (mistake instanceof Mistake.ForeignCurrency foreign) {
            return texts.say("deal.form.mistake.currency", "currency", foreign.currency());
        }
        if (mistake instanceof Mistake.NoAccount) {
            return texts.say("deal.form.mistake.account");
        }
        return texts.say("deal.form.mistake.amount", "example", texts.number(EXAMPLE_AMOUNT));
    }

    private String stageNames() {
        return texts.list(stages.offered().stream()
                .map(stage -> stages.name(stage.stage(), texts))
                .toList());
    }

    private List<Texts.Run> say(String mistake, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "example";
        all[arguments.length + 1] = texts.say("deal.example", "amount", texts.number(EXAMPLE_AMOUNT));
        return texts.runs("deal.mistake." + mistake, all);
    }
}
