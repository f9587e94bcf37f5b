package nl.pleegplein.itests.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of articles as the database and the folder have them.
 *
 * @param rows hashes that rows point to
 * @param broken hashes that rows point to, without the bytes that belong to them
 * @param orphans hashes that no row points to; the daily sweep removes them when they are a day old
 */
public record KeptFiles(Set<String> rows, List<String> broken, List<String> orphans) {
    private static final int HASH_LENGTH = 64;

    public static KeptFiles of(Connection database, Path folder) throws SQLException, IOException {
        Set<String> rows = rows(database);
        List<String> broken = new ArrayList<>();
        for (String hash : rows) {
            Path file = folder.resolve(hash.substring(0, 2))
                    .resolve(hash.substring(2, 4))
                    .resolve(hash);
            if (!Files.exists(file) || !hash(file).equals(hash)) {
                broken.add(hash);
            }
        }
        return new KeptFiles(rows, broken, orphans(folder, rows));
    }

    private static Set<String> rows(Connection database) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select distinct sha256 from files_file")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private static List<String> orphans(Path folder, Set<String> rows) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.length() == HASH_LENGTH && !rows.contains(name))
                    .collect(Collectors.toList());
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
