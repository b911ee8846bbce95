package dev.paceline.sandbox.company;

import dev.paceline.deal.Deals;
import dev.paceline.deal.Draft;
import dev.paceline.deal.Editor;
import dev.paceline.deal.Kind;
import dev.paceline.deal.Outcome;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import dev.paceline.text.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The deals of the last months, as their owners entered, moved and ended them; the same each time, counted in days ago. */
final class Opportunities {
    private static final long SEED = 20_260_917;
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** Each has so many deals, of which these end; the others are open. */
    private static final int DEALS = 9;

    private static final Set<Integer> WON = Set.of(1, 4, 6);
    private static final Set<Integer> LOST = Set.of(2);

    private static final List<String> STAGES =
            List.of("qualification", "needs_analysis", "proposal", "negotiation", "commitment");

    /** Who sells, rather than finds those to sell to. */
    private static final List<Employee> SELLERS = List.of(
            Staff.EMMA, Staff.HANNAH, Staff.PIETER, Staff.CARLOS, Staff.LEA, Staff.AROHA, Staff.JONAS, Staff.LUCIA);

    /** A machine or what goes with it, and what it costs. */
    private record Product(String name, int price) {}

    private static final List<Product> MACHINES = List.of(
            new Product("Flat White 3000", 8_400),
            new Product("Espresso Duo", 5_200),
            new Product("Office Barista", 11_900),
            new Product("Bean to Cup S", 3_600));
    private static final List<Product> EXTRAS = List.of(
            new Product("Milk cooler", 900), new Product("Water filters", 650), new Product("Service plan", 1_800));

    private final Instant now;

    Opportunities(Instant now) {
        this.now = now;
    }

    void write(Tx tx) {
        for (int i = 0; i < SELLERS.size(); i++) {
            Employee who = SELLERS.get(i);
            Member member = Members.find(tx, who.id()).orElseThrow();
            for (int k = 0; k < DEALS; k++) {
                new Course(tx, who, member, k, new SplittableRandom(SEED + 1000L * i + k)).run(7 * i + k);
            }
        }
    }

    /** The course of one deal. */
    private final class Course {
        private final Tx tx;
        private final Employee who;
        private final Member member;
        private final SplittableRandom chance;
        private final boolean won;
        private final boolean lost;
        private int daysAgo;

        Course(Tx tx, Employee who, Member member, int number, SplittableRandom chance) {
            this.tx = tx;
            this.who = who;
            this.member = member;
            this.chance = chance;
            this.won = WON.contains(number);
            this.lost = LOST.contains(number);
            this.daysAgo = won || lost ? 45 + chance.nextInt(110) : 4 + chance.nextInt(60);
        }

        void run(int customer) {
            long deal = Deals.open(tx, editor(), draft(Customers.NAMES.get(customer % Customers.NAMES.size())))
                    .state()
                    .dealId();
            int last = won ? STAGES.size() - 1 : chance.nextInt(STAGES.size());
            for (String stage : STAGES.subList(1, last + 1)) {
                if (!pass(won || lost ? 9 : 16)) {
                    break;
                }
                happened(Deals.move(tx, editor(), deal, stage));
            }
            if (won) {
                pass(9);
                Optional<String> worked = Optional.of(Phrases.some(Phrases.WORKED, who.locale(), chance));
                happened(Deals.win(tx, editor(), deal, Optional.empty(), worked, Optional.empty()));
            } else if (lost) {
                pass(9);
                happened(Deals.lose(tx, editor(), deal, Phrases.some(Phrases.LOST, who.locale(), chance)));
            }
        }

        /** Some days go by, unless that would be tomorrow. */
        private boolean pass(int most) {
            int days = 2 + chance.nextInt(most);
            boolean past = daysAgo - days > 0;
            daysAgo -= past ? days : 0;
            return past;
        }

        private Draft draft(String account) {
            Kind kind = kind();
            Product product = some(kind == Kind.CROSS_SELL ? EXTRAS : MACHINES);
            BigDecimal amount = BigDecimal.valueOf((long) product.price() * (1 + chance.nextInt(4)));
            @Nullable LocalDate close = chance.nextInt(8) == 0 ? null : day().plusDays(20 + chance.nextInt(50));
            @Nullable String next = chance.nextInt(4) == 0 ? null : Phrases.some(Phrases.NEXT, who.locale(), chance);
            return new Draft(
                    account, new Money(amount, EURO), kind, product.name(), channel(), STAGES.get(0), close, next);
        }

        private Kind kind() {
            boolean keeps = who.role() == Role.ACCOUNT_MANAGER || who.equals(Staff.LUCIA);
            return keeps ? some(List.of(Kind.values())) : chance.nextInt(6) == 0 ? Kind.CROSS_SELL : Kind.NEW;
        }

        private String channel() {
            return who.role() == Role.CHANNEL_SALES ? "partner" : some(List.of("direct", "direct", "web", "partner"));
        }

        private <T> T some(List<T> all) {
            return all.get(chance.nextInt(all.size()));
        }

        private Editor editor() {
            return new Editor(
                    member.id(),
                    false,
                    day(),
                    day().atTime(MORNING).atZone(who.zone()).toInstant());
        }

        /** Nobody sells at the weekend. */
        private LocalDate day() {
            LocalDate day = LocalDate.ofInstant(now, who.zone()).minusDays(daysAgo);
            while (WEEKEND.contains(day.getDayOfWeek())) {
                day = day.minusDays(1);
            }
            return day;
        }

        private void happened(Outcome outcome) {
            if (outcome instanceof Outcome.Refused refused) {
                throw new IllegalStateException("The sample company can't do that: " + refused);
            }
        }
    }
}
