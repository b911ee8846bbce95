package dev.paceline.delivery;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Frozen figures as JSON: records with days, currencies and what may be missing. */
public final class Content {
    public static final Gson JSON = new GsonBuilder()
            .serializeNulls() // or what was empty would be null when it is read
            .registerTypeAdapter(LocalDate.class, new AsText<>(LocalDate::parse))
            .registerTypeAdapter(Currency.class, new AsText<>(Currency::getInstance))
            .registerTypeAdapterFactory(new Optionals())
            .create();

    private Content() {}

    private static final class AsText<T> extends TypeAdapter<T> {
        private final Function<String, T> parse;

        AsText(Function<String, T> parse) {
            this.parse = parse;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            out.value(String.valueOf(value));
        }

        @Override
        public T read(JsonReader in) throws IOException {
            return parse.apply(in.nextString());
        }
    }

    /** A value or null. */
    private static final class Optionals implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked") // the type is that of an Optional
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class) {
                return null;
            }
            TypeToken<?> inner = TypeToken.get(((ParameterizedType) type.getType()).getActualTypeArguments()[0]);
            return (TypeAdapter<T>) of(gson.getAdapter(inner));
        }

        private static <V> TypeAdapter<Optional<V>> of(TypeAdapter<V> values) {
            return new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, Optional<V> value) throws IOException {
                    if (value.isPresent()) {
                        values.write(out, value.get());
                    } else {
                        out.nullValue();
                    }
                }

                @Override
                public Optional<V> read(JsonReader in) throws IOException {
                    if (in.peek() == JsonToken.NULL) {
                        in.nextNull();
                        return Optional.empty();
                    }
                    return Optional.of(values.read(in));
                }
            };
        }
    }
}
