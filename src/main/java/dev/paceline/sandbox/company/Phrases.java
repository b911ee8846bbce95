package dev.paceline.sandbox.company;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** What the sellers write about their deals, each in their own language. */
final class Phrases {
    static final String CONTEST = "Coffee sprint";
    static final String PRIZE = "A day off of your choice";
    static final String FEWER_ACCOUNTS = "Two of my largest accounts went to Key Accounts this month";

    static final Map<String, List<String>> NEXT = Map.of(
            "en",
            List.of("Send the contract", "Call the facilities manager", "Demo on the second floor"),
            "nl",
            List.of("Contract sturen", "Proefplaatsing inplannen", "Inkoop bellen"),
            "de",
            List.of("Vertrag schicken", "Testgerät aufstellen", "Einkauf anrufen"),
            "es",
            List.of("Enviar el contrato", "Llamar a compras", "Prueba en la segunda planta"));

    static final Map<String, List<String>> WORKED = Map.of(
            "en",
            List.of(
                    "A free trial on two floors: after a week nobody wanted the old machine back",
                    "Counting their cups together; the lease paid for itself"),
            "nl",
            List.of("Een proefplaatsing van twee weken", "De medewerkers laten stemmen over de koffie"),
            "de",
            List.of("Zwei Wochen Testgerät, danach war es keine Frage mehr", "Wartung im Preis, ohne Kleingedrucktes"),
            "es",
            List.of("Dejarles probar la máquina una semana", "Hablar con quien la limpia cada día"));

    static final Map<String, List<String>> LOST = Map.of(
            "en",
            List.of("Too dear against their old contract", "They stay with tea"),
            "nl",
            List.of("Te duur vergeleken met de huidige leverancier", "Budget geschrapt"),
            "de",
            List.of("Konkurrenz war billiger", "Projekt auf nächstes Jahr verschoben"),
            "es",
            List.of("Eligieron a la competencia por precio", "Aplazado hasta el próximo año"));

    private Phrases() {}

    static String some(Map<String, List<String>> phrases, Locale writer, SplittableRandom chance) {
        List<String> own = Objects.requireNonNull(phrases.get(writer.getLanguage()));
        return own.get(chance.nextInt(own.size()));
    }
}
