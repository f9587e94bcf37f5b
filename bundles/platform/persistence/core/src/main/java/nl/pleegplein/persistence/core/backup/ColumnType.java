package nl.pleegplein.persistence.core.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The kinds of columns, and how a value of each stands in JSON: the same for every database, and without loss. Numbers with
 * a fraction are texts, since not every reader of JSON keeps all their digits.
 */
enum ColumnType {
    UUID(objects(java.util.UUID.class), java.util.UUID::toString, java.util.UUID::fromString),
    TEXT(ResultSet::getString, text -> text, text -> text),
    BOOLEAN(ResultSet::getBoolean, String::valueOf, Boolean::valueOf),
    INTEGER(ResultSet::getLong, String::valueOf, Long::valueOf),
    DECIMAL(ResultSet::getBigDecimal, BigDecimal::toPlainString, BigDecimal::new),
    FLOAT(ResultSet::getFloat, String::valueOf, Float::valueOf),
    DOUBLE(ResultSet::getDouble, String::valueOf, Double::valueOf),
    /** In UTC. */
    INSTANT(objects(OffsetDateTime.class), ColumnType::inUtc, OffsetDateTime::parse),
    LOCAL_DATE_TIME(objects(LocalDateTime.class), LocalDateTime::toString, LocalDateTime::parse),
    DATE(objects(LocalDate.class), LocalDate::toString, LocalDate::parse),
    TIME(objects(LocalTime.class), LocalTime::toString, LocalTime::parse),
    /** In base64. */
    BYTES(
            ResultSet::getBytes,
            bytes -> Base64.getEncoder().encodeToString(bytes),
            text -> Base64.getDecoder().decode(text));

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Kind<?> kind;

    <T> ColumnType(Get<T> get, Function<T, String> text, Function<String, T> parse) {
        this.kind = new Kind<>(get, text, parse);
    }

    /** Writes the value of a column in the current row. */
    void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
        String text = kind.text(row, column);
        if (text == null) {
            json.writeNull();
        } else if (this == BOOLEAN || this == INTEGER) {
            json.writeRawValue(text);
        } else {
            json.writeString(text);
        }
    }

    /**
     * Reads a value into a parameter.
     *
     * @return about how much memory it takes
     */
    int bind(PreparedStatement insert, int parameter, JsonParser json) throws SQLException, IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            insert.setNull(parameter, Types.NULL);
            return 0;
        }
        String text = json.getText();
        try {
            insert.setObject(parameter, kind.parse().apply(text));
        } catch (RuntimeException e) {
            throw new IOException("There is no " + id() + " where there should be one: " + e.getMessage(), e);
        }
        return text.length();
    }

    /** The name in a backup. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #id()}. */
    static ColumnType ofId(String id) throws IOException {
        for (ColumnType type : values()) {
            if (type.id().equals(id)) {
                return type;
            }
        }
        throw new IOException("Columns of the kind " + id + " are not known here");
    }

    /**
     * @param type of {@link Types}
     * @param name what the database calls it, which says more
     * @return empty when a backup cannot hold such a column
     */
    static Optional<ColumnType> of(int type, String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "uuid" -> Optional.of(UUID);
            case "bool", "boolean" -> Optional.of(BOOLEAN);
            case "timestamptz", "timestamp with time zone" -> Optional.of(INSTANT);
            // What it stands for is kept somewhere else.
            case "oid" -> Optional.empty();
            default -> of(type);
        };
    }

    private static Optional<ColumnType> of(int type) {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> Optional.of(TEXT);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Optional.of(INTEGER);
            case Types.NUMERIC, Types.DECIMAL -> Optional.of(DECIMAL);
            case Types.REAL -> Optional.of(FLOAT);
            case Types.FLOAT, Types.DOUBLE -> Optional.of(DOUBLE);
            case Types.TIMESTAMP -> Optional.of(LOCAL_DATE_TIME);
            case Types.DATE -> Optional.of(DATE);
            case Types.TIME -> Optional.of(TIME);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Optional.of(BYTES);
            default -> Optional.empty();
        };
    }

    private static <T> Get<T> objects(Class<T> type) {
        return (row, column) -> row.getObject(column, type);
    }

    /** PostgreSQL's {@code infinity} has no time zone to change. */
    private static String inUtc(OffsetDateTime time) {
        boolean endless = time.equals(OffsetDateTime.MAX) || time.equals(OffsetDateTime.MIN);
        return (endless ? time : time.withOffsetSameInstant(ZoneOffset.UTC)).toString();
    }

    private interface Get<T> {
        T get(ResultSet row, int column) throws SQLException;
    }

    private record Kind<T>(Get<T> get, Function<T, String> text, Function<String, T> parse) {
        /** Null when the value is. */
        String text(ResultSet row, int column) throws SQLException {
            T value = get.get(row, column);
            return value == null || row.wasNull() ? null : text.apply(value);
        }
    }
}
