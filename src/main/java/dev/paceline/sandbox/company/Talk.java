package dev.paceline.sandbox.company;

import dev.paceline.sandbox.Said;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What people wrote in the channels on the last working days, and the welcome. */
final class Talk {
    private static final Duration WELCOMED_AGO = Duration.ofMinutes(2);

    private final LocalDate today;
    private final List<Said> said = new ArrayList<>();

    private Talk(LocalDate today) {
        this.today = today;
    }

    /** The oldest first in each channel. */
    static List<Said> until(Instant now) {
        Talk talk = new Talk(LocalDate.ofInstant(now, Staff.SOFIE.zone()));
        talk.general();
        talk.teams();
        talk.wins();
        talk.directly();
        talk.sales(now.minus(WELCOMED_AGO));
        return talk.said;
    }

    private void general() {
        say(
                3,
                "09:02",
                SampleCompany.GENERAL,
                Staff.SOFIE.id(),
                "Good morning all. The new grinder demo unit is in the Amsterdam showroom.");
        say(
                3,
                "09:10",
                SampleCompany.GENERAL,
                SampleCompany.NOOR,
                "The photos for the brochure are in the shared folder :camera:");
        say(1, "16:00", SampleCompany.GENERAL, SampleCompany.CALENDAR, "Tomorrow: *Sales meeting*, 09:30 to 10:00");
    }

    private void teams() {
        say(
                4,
                "10:15",
                SampleCompany.NEW_BUSINESS,
                Staff.DAAN.id(),
                "Who has spoken to Meridian Architects before? They asked for us by name.");
        say(
                4,
                "10:21",
                SampleCompany.NEW_BUSINESS,
                Staff.HANNAH.id(),
                "I did, in spring. They wanted two machines on the second floor. I'll send you my notes.");
        say(
                1,
                "14:40",
                SampleCompany.NEW_BUSINESS,
                Staff.JONAS.id(),
                "<@" + Staff.PRIYA.id() + "> strong first weeks. Let's listen to two of your calls together tomorrow.");
        say(
                2,
                "11:30",
                SampleCompany.KEY_ACCOUNTS,
                Staff.LUCIA.id(),
                "Grupo Alba renews in March. <@" + Staff.CARLOS.id() + "> can you visit them before the month ends?");
        say(2, "11:42", SampleCompany.KEY_ACCOUNTS, Staff.CARLOS.id(), "Claro, Thursday morning.");
        say(
                1,
                "15:05",
                SampleCompany.KEY_ACCOUNTS,
                Staff.LEA.id(),
                "Hotel Krone loved the demo. They ask for a second one with the night staff.");
    }

    private void wins() {
        say(
                5,
                "13:20",
                SampleCompany.WINS,
                Staff.PIETER.id(),
                "Zorggroep De Linde signed for three more locations :tada:");
        say(
                5,
                "13:22",
                SampleCompany.WINS,
                Staff.SOFIE.id(),
                "Wonderful, <@" + Staff.PIETER.id() + ">! What made the difference?");
        say(
                5,
                "13:31",
                SampleCompany.WINS,
                Staff.PIETER.id(),
                "A satisfaction visit each month. They called me before the contract ended.");
    }

    private void directly() {
        say(
                1,
                "17:30",
                Staff.EMMA.id(),
                Staff.JONAS.id(),
                "Your demo at Fernhill School was excellent. Shall we look at the proposal together on Thursday?");
        say(1, "17:34", Staff.JONAS.id(), Staff.EMMA.id(), "Thank you! Yes please, 10 o'clock my time?");
        say(2, "12:15", Staff.EMMA.id(), Staff.PRIYA.id(), "May I listen in on your calls this week?");
        say(3, "15:10", Staff.HANNAH.id(), Staff.JONAS.id(), "Kannst du mich nächste Woche am Montag vertreten?");
        say(3, "15:20", Staff.JONAS.id(), Staff.HANNAH.id(), "Klar, mache ich.");
        say(
                2,
                "16:45",
                Staff.PIETER.id(),
                Staff.SOFIE.id(),
                "Neem je Zorggroep De Linde mee in de kwartaalpresentatie?");
        say(2, "18:05", Staff.CARLOS.id(), Staff.LUCIA.id(), "¿Cómo fue la visita a Bodegas Olmo?");
    }

    private void sales(Instant welcome) {
        say(
                2,
                "09:05",
                SampleCompany.SALES,
                Staff.SOFIE.id(),
                "From this week on we log calls, meetings and proposals here in Slack. It takes seconds, and only you see the answer.");
        say(2, "09:12", SampleCompany.SALES, Staff.TYLER.id(), "Nice, no more spreadsheet :raised_hands:");
        say(
                1,
                "17:10",
                SampleCompany.SALES,
                Staff.PIETER.id(),
                "Works on the train as well: `/log 2 visits Bakkerij Smit`");
        said.add(new Said(
                SampleCompany.SALES,
                Staff.JONAS.id(),
                welcome,
                "Welcome, <@" + Staff.EMMA.id() + ">! A few things to try here:\n"
                        + "• `/log 3 calls Acme` logs what you did. Made a slip? *Undo* and *Edit* are in the answer.\n"
                        + "• `/deal list` shows what you are selling, and what needs a next step.\n"
                        + "• `/scorecard` shows where you should be by today. *Why?* shows how each figure comes about.\n"
                        + "• `/leaderboard` shows where you stand this week."));
    }

    private void say(int workingDaysAgo, String time, String at, String author, String text) {
        LocalDate day = today;
        for (int left = workingDaysAgo; left > 0; ) {
            day = day.minusDays(1);
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                left--;
            }
        }
        Instant when =
                day.atTime(LocalTime.parse(time)).atZone(Staff.SOFIE.zone()).toInstant();
        said.add(new Said(at, author, when, text));
    }
}
