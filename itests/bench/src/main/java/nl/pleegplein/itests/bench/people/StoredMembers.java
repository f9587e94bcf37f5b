package nl.pleegplein.itests.bench.people;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * Members who are signed in, written straight into the tables of a site that does not run: each has one session, with a
 * token that the load tool can make of a number. They have no password that anybody could type.
 */
public final class StoredMembers implements AutoCloseable {
    /** So many that hardly any of them asks twice while the site remembers whose session it is. */
    public static final int MEMBERS = 10_000;

    private static final int IN_ONE_BATCH = 1000;
    private static final long FIRST_HALF = 0xBE7C_0000_0000_7000L;
    private static final long SECOND_HALF = Long.MIN_VALUE;
    private static final Duration LASTS = Duration.ofDays(365);
    /** Agreed with all texts that will ever be. */
    private static final int ANY_VERSION = 1_000_000;

    private final Connection connection;

    /** @param database the file, without the ending that H2 gives it */
    public StoredMembers(Path database) throws SQLException {
        this.connection = DriverManager.getConnection(
                "jdbc:h2:" + database + ";TIME ZONE=UTC;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH", "sa", "");
        connection.setAutoCommit(false);
    }

    /** The token of a member's session; {@code load.lua} makes the same. */
    public static String token(int member) {
        return String.format(Locale.ROOT, "member-%036d", member);
    }

    /** Whether the site has accounts: it does once it was started with them. */
    public boolean canBeAdded() throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "ACCOUNTS_SESSION", null)) {
            return tables.next();
        }
    }

    /** Adds all of them, with sessions that were used just now. */
    public void add() throws SQLException {
        remove();
        OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
        try (PreparedStatement account = connection.prepareStatement(
                        "insert into accounts_account (id, name, name_key, mail, mail_key, password, password_changed,"
                                + " rules_version, statement_version, agreed, sample, created)"
                                + " values (?, ?, ?, ?, ?, 'none', ?, ?, ?, ?, false, ?)");
                PreparedStatement session = connection.prepareStatement(
                        "insert into accounts_session (id, token_hash, account, browser, begun, used, idle_seconds,"
                                + " expires, strong) values (?, ?, ?, 'Firefox', ?, ?, ?, ?, false)")) {
            for (int member = 1; member <= MEMBERS; member++) {
                UUID id = new UUID(FIRST_HALF, SECOND_HALF | member);
                String name = "Lezer " + member;
                String mail = "lezer" + member + "@voorbeeld.example";
                set(
                        account,
                        id,
                        name,
                        name.toLowerCase(Locale.ROOT),
                        mail,
                        mail,
                        now,
                        ANY_VERSION,
                        ANY_VERSION,
                        now,
                        now);
                set(session, id, hash(token(member)), id, now, now, (int) LASTS.toSeconds(), now.plus(LASTS));
                if (member % IN_ONE_BATCH == 0) {
                    account.executeBatch();
                    session.executeBatch();
                }
            }
            account.executeBatch();
            session.executeBatch();
        }
        connection.commit();
    }

    private void remove() throws SQLException {
        try (PreparedStatement account =
                connection.prepareStatement("delete from accounts_account where id between ? and ?")) {
            account.setObject(1, new UUID(FIRST_HALF, SECOND_HALF));
            account.setObject(2, new UUID(FIRST_HALF, SECOND_HALF | MEMBERS));
            account.executeUpdate();
        }
    }

    private static void set(PreparedStatement insert, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            insert.setObject(n + 1, values[n]);
        }
        insert.addBatch();
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
        connection.close();
    }
}
