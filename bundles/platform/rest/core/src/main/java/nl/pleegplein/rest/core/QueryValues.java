package nl.pleegplein.rest.core;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import nl.pleegplein.content.api.InvalidInputException;

/**
 * Reads values in a query. JAX-RS answers 404 to a value of the wrong type, which sends people looking in the wrong
 * place; this says which parameter it is.
 */
final class QueryValues implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            boolean.class, QueryValues::truth,
            Boolean.class, QueryValues::truth,
            UUID.class, UUID::fromString,
            Instant.class, Instant::parse,
            LocalDate.class, LocalDate::parse);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Optional<String> name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
        Function<String, Object> reader = type.isEnum() ? value -> constant(type, value) : READERS.get(type);
        return name.isEmpty() || reader == null ? null : new Converter<>(name.get(), reader);
    }

    private static Object constant(Class<?> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not one of the values"));
    }

    private static boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    private record Converter<T>(String name, Function<String, Object> reader) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String value) {
            try {
                return (T) reader.apply(value);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw new InvalidInputException(List.of(new InvalidInputException.Fault(
                        name, "rest.unusable-value", "This value cannot be used here")));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
