package dev.paceline.sandbox.company;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** The accounts that the company sells to, and what is noted about them. */
final class Customers {
    static final List<String> NAMES = List.of(
            "Acme",
            "Van der Meer Logistics",
            "Hotel Krone",
            "Grupo Alba",
            "Northgate Dental",
            "Bakkerij Smit",
            "Stadtwerke Lindau",
            "Clínica Serrano",
            "Harbour & Finch",
            "Rotterdam Rowing Club",
            "Kanzlei Brandt",
            "Bodegas Olmo",
            "Meridian Architects",
            "Zorggroep De Linde",
            "Autohaus Reuter",
            "Librería Cervantes",
            "Fernhill School",
            "Studio Zeven",
            "Praxis am Markt",
            "Talleres Quintana",
            "Whitcombe Insurance",
            "Jansen Installaties",
            "Druckerei Vogel",
            "Costa Verde Hotels",
            "Larkspur Studios");

    private static final Map<String, List<String>> NOTES = Map.of(
            "en",
            List.of(
                    "Budget is decided next quarter",
                    "Wants a trial machine on two floors",
                    "Lease ends in March",
                    "Send the price for 40 people",
                    "Their facilities manager decides"),
            "nl",
            List.of(
                    "Offerte voor twee etages sturen",
                    "Contract loopt af in maart",
                    "Wil eerst een proefplaatsing",
                    "Beslissing na de zomer"),
            "de",
            List.of(
                    "Möchte zuerst ein Testgerät",
                    "Entscheidung im nächsten Quartal",
                    "Vertrag läuft im März aus",
                    "Angebot für 40 Personen schicken"),
            "es",
            List.of(
                    "Quiere probar una máquina primero",
                    "Decide el director de compras",
                    "El contrato termina en marzo",
                    "Enviar precio para dos plantas"));

    private Customers() {}

    static String note(Locale writer, SplittableRandom chance) {
        List<String> notes = Objects.requireNonNull(NOTES.get(writer.getLanguage()));
        return notes.get(chance.nextInt(notes.size()));
    }
}
