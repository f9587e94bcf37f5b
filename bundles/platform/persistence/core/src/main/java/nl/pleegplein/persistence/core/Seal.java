package nl.pleegplein.persistence.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;

/**
 * What a domain's log says when this very changelog has run to its end: the tag of the last changeset names the contents of
 * its folder, outside of which it can include nothing, and how many changesets there were. Looking at it costs two queries, where Liquibase takes
 * a second of each start to find that it has nothing to do.
 */
final class Seal {
    private final String domain;
    private final String digest;

    private Seal(String domain, String digest) {
        this.domain = domain;
        this.digest = digest;
    }

    static Seal of(String domain, String changelog, ResourceAccessor files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(changelog.getBytes(StandardCharsets.UTF_8));
            for (Resource file : contents(files, folder(changelog))) {
                digest.update(file.getPath().getBytes(StandardCharsets.UTF_8));
                try (InputStream in = file.openInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return new Seal(domain, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new Migration.CannotMigrate("Its files cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java has SHA-256", e);
        }
    }

    /** Where a changelog stands with all that it includes. */
    static String folder(String changelog) {
        return changelog.substring(0, changelog.lastIndexOf('/') + 1);
    }

    private static List<Resource> contents(ResourceAccessor files, String folder) throws IOException {
        return files.search(folder, true).stream()
                .sorted(Comparator.comparing(Resource::getPath))
                .toList();
    }

    /** Whether nothing has changed since {@link #put}. */
    boolean isOn(Connection connection) throws SQLException {
        if (!hasLog(connection)) {
            return false;
        }
        try (PreparedStatement statement =
                        connection.prepareStatement("select tag from " + log() + " order by orderexecuted desc");
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                return false;
            }
            String last = rows.getString(1);
            int changesets = 1;
            while (rows.next()) {
                changesets++;
            }
            return text(changesets).equals(last);
        }
    }

    /** To be put when nothing is left to run, now or at another start. */
    void put(Connection connection) throws SQLException {
        String last = " where orderexecuted = (select max(orderexecuted) from " + log() + ")";
        try (PreparedStatement statement = connection.prepareStatement("update " + log() + " set tag = ?" + last)) {
            statement.setString(1, text(count(connection)));
            statement.executeUpdate();
        }
    }

    private int count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from " + log());
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private boolean hasLog(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select 1 from information_schema.tables where table_schema = current_schema and lower(table_name) = ?")) {
            statement.setString(1, log());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private String log() {
        return domain + "_databasechangelog";
    }

    private String text(int changesets) {
        return "sha256:" + digest + "/" + changesets;
    }
}
