package dev.paceline.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import dev.paceline.contest.Standings;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Someday;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arguments to try store methods with, and what must not be found in what they answer. */
final class Samples {
    static final String TEXT = "same";
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final int MOST = 64;

    /** A type that is neither here, nor a record, an enum or an entity, wants a line. */
    private static final Map<Class<?>, List<Object>> BY_TYPE = Map.ofEntries(
            Map.entry(long.class, List.of(TwoWorkspaces.OTHER_ID, TwoWorkspaces.OWN_ID)),
            Map.entry(Long.class, List.of(TwoWorkspaces.OTHER_ID, TwoWorkspaces.OWN_ID)),
            Map.entry(int.class, List.of(10)),
            Map.entry(Integer.class, List.of(10)),
            Map.entry(boolean.class, List.of(true, false)),
            Map.entry(String.class, List.of(TEXT, "' or '1'='1", "\\' or 1=1 -- ")),
            Map.entry(BigDecimal.class, List.of(BigDecimal.ONE)),
            Map.entry(LocalDate.class, List.of(DAY)),
            Map.entry(LocalTime.class, List.of(LocalTime.NOON)),
            Map.entry(YearMonth.class, List.of(YearMonth.from(DAY))),
            Map.entry(Instant.class, List.of(Instant.parse("2026-11-21T09:00:00Z"))),
            Map.entry(Duration.class, List.of(Duration.ofSeconds(1))),
            Map.entry(ZoneId.class, List.of(ZoneId.of("UTC"))),
            Map.entry(Locale.class, List.of(Locale.US)),
            Map.entry(Currency.class, List.of(Currency.getInstance("EUR"))),
            Map.entry(JsonElement.class, List.of(JsonNull.INSTANCE)),
            Map.entry(Map.class, List.of(Map.of())),
            Map.entry(Standings.class, List.of(Standings.NONE)),
            Map.entry(Occasion.class, List.of(new Someday(TEXT))));

    private Samples() {}

    /** The argument lists to call a method with; the first argument is left for the transaction. */
    static List<Object[]> argumentsOf(Method method, TwoWorkspaces rows) {
        List<Object[]> lists = new ArrayList<>();
        lists.add(new Object[method.getParameterCount()]);
        for (int i = 1; i < method.getParameterCount(); i++) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] list : lists) {
                for (Object value : of(method.getGenericParameterTypes()[i], rows, method.toString())) {
                    Object[] copy = list.clone();
                    copy[i] = value;
                    longer.add(copy);
                }
            }
            lists = longer.size() > MOST ? longer.subList(0, MOST) : longer;
        }
        return lists;
    }

    private static List<Object> of(Type type, TwoWorkspaces rows, String where) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            List<Object> elements = of(element, rows, where);
            if (raw == Optional.class) {
                return List.of(Optional.of(elements.get(0)), Optional.empty());
            }
            if (raw == Set.class) {
                return List.of(Set.copyOf(elements));
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return List.of(List.copyOf(elements));
            }
            return of(raw, rows, where);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new AssertionError("Samples has nothing for " + type + " of " + where);
        }
        if (BY_TYPE.containsKey(plain)) {
            return BY_TYPE.get(plain);
        }
        if (plain.isEnum()) {
            return List.of(plain.getEnumConstants());
        }
        if (plain.isSealed() && plain.isInterface()) {
            return of(plain.getPermittedSubclasses()[0], rows, where);
        }
        if (plain.isRecord()) {
            return List.of(record(plain, rows, where));
        }
        if (WorkspaceOwned.class.isAssignableFrom(plain)) {
            // Never another workspace's: a transaction gives none away.
            Object own = rows.store().in(TwoWorkspaces.OWN, tx -> tx.entities().find(plain, TwoWorkspaces.OWN_ID));
            return List.of(Objects.requireNonNull(own));
        }
        throw new AssertionError("Samples has nothing for " + type + " of " + where);
    }

    private static Object record(Class<?> type, TwoWorkspaces rows, String where) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(components)
                    .map(component ->
                            of(component.getGenericType(), rows, where).get(0))
                    .toArray();
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError(
                    "Samples can't make a " + type + " for " + where + ": give it a line", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(where, e);
        }
    }

    /** What belongs to the other workspace in an answer, however deep. */
    static List<String> leaks(@Nullable Object answer) {
        List<String> leaks = new ArrayList<>();
        search(answer, Collections.newSetFromMap(new IdentityHashMap<>()), leaks);
        return leaks;
    }

    private static void search(@Nullable Object found, Set<Object> seen, List<String> leaks) {
        if (found == null || found instanceof Enum<?> || !seen.add(found)) {
            return;
        }
        if (found instanceof String text) {
            if (text.contains(TwoWorkspaces.SECRET)) {
                leaks.add(text);
            }
        } else if (found instanceof WorkspaceOwned row && row.id() == TwoWorkspaces.OTHER_ID) {
            leaks.add(row.getClass().getSimpleName() + " " + row.id());
        } else if (found instanceof Optional<?> optional) {
            optional.ifPresent(value -> search(value, seen, leaks));
        } else if (found instanceof Iterable<?> many) {
            many.forEach(value -> search(value, seen, leaks));
        } else if (found instanceof Map<?, ?> map) {
            search(map.keySet(), seen, leaks);
            search(map.values(), seen, leaks);
        } else if (found.getClass().getName().startsWith("dev.paceline.")) {
            searchFields(found, seen, leaks);
        }
    }

    private static void searchFields(Object found, Set<Object> seen, List<String> leaks) {
        for (Class<?> type = found.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("_persistence")) {
                    try {
                        field.setAccessible(true);
                        search(field.get(found), seen, leaks);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
    }
}
