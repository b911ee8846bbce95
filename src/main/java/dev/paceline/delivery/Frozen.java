package dev.paceline.delivery;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;

/** Figures as they were when a letter was put into the outbox: a record, as JSON, for the letter's renderer. */
public final class Frozen {
    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(LocalDate.class, new Day())
            .registerTypeAdapter(Currency.class, new Code())
            .registerTypeAdapter(Optional.class, new AtMostOne())
            .registerTypeAdapter(OptionalInt.class, new AtMostOneInt())
            .create();

    private Frozen() {}

    public static String content(Record figures) {
        return GSON.toJson(figures);
    }

    /** Figures that are a part of others. */
    public static JsonElement part(Record figures) {
        return GSON.toJsonTree(figures);
    }

    public static <T extends Record> T read(JsonElement part, Class<T> type) {
        return GSON.fromJson(part, type);
    }

    public static <T extends Record> T read(Letter letter, Class<T> type) {
        return GSON.fromJson(letter.content(), type);
    }

    private static final class Day implements JsonSerializer<LocalDate>, JsonDeserializer<LocalDate> {
        @Override
        public JsonElement serialize(LocalDate day, Type type, JsonSerializationContext context) {
            return new JsonPrimitive(day.toString());
        }

        @Override
        public LocalDate deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
            return LocalDate.parse(json.getAsString());
        }
    }

    private static final class Code implements JsonSerializer<Currency>, JsonDeserializer<Currency> {
        @Override
        public JsonElement serialize(Currency currency, Type type, JsonSerializationContext context) {
            return new JsonPrimitive(currency.getCurrencyCode());
        }

        @Override
        public Currency deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
            return Currency.getInstance(json.getAsString());
        }
    }

    /** As a list, since Gson takes what is missing and what is null for the same. */
    private static final class AtMostOne implements JsonSerializer<Optional<?>>, JsonDeserializer<Optional<?>> {
        @Override
        public JsonElement serialize(Optional<?> value, Type type, JsonSerializationContext context) {
            JsonArray list = new JsonArray();
            value.ifPresent(known -> list.add(context.serialize(known)));
            return list;
        }

        @Override
        public Optional<?> deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
            Type of = ((ParameterizedType) type).getActualTypeArguments()[0];
            return json.getAsJsonArray().asList().stream().findFirst().map(known -> context.deserialize(known, of));
        }
    }

    private static final class AtMostOneInt implements JsonSerializer<OptionalInt>, JsonDeserializer<OptionalInt> {
        @Override
        public JsonElement serialize(OptionalInt value, Type type, JsonSerializationContext context) {
            JsonArray list = new JsonArray();
            value.ifPresent(list::add);
            return list;
        }

        @Override
        public OptionalInt deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
            return json.getAsJsonArray().asList().stream()
                    .mapToInt(JsonElement::getAsInt)
                    .findFirst();
        }
    }
}
