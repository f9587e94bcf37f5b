package nl.pleegplein.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code pleegplein:backup} made, to compare with another one. */
public record Backup(Path folder) {
    /** The rows of every table, in the order of their text: databases sort letters differently. */
    public Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (Path table : files("tables")) {
            rows.put(
                    table.getFileName().toString().replace(".jsonl", ""),
                    Files.readAllLines(table).stream().skip(1).sorted().collect(Collectors.joining("\n")));
        }
        return rows;
    }

    /** The columns of every table. */
    public Map<String, String> columns() throws IOException {
        Map<String, String> columns = new TreeMap<>();
        for (Path table : files("tables")) {
            columns.put(
                    table.getFileName().toString(), Files.readAllLines(table).get(0));
        }
        return columns;
    }

    /** The checksum of the bytes of each file of a part. */
    public Map<String, String> part(String name) throws IOException {
        return checksums(folder.resolve("parts").resolve(name));
    }

    /** The checksum of the bytes of each file below a folder, but for what is in these folders of it. */
    public static Map<String, String> checksums(Path folder, String... without) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        Set<String> left = Set.of(without);
        for (Path file : files(folder)) {
            if (!left.contains(folder.relativize(file).getName(0).toString())) {
                checksums.put(file.getFileName().toString(), checksum(file));
            }
        }
        return checksums;
    }

    private Set<Path> files(String below) throws IOException {
        return files(folder.resolve(below));
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private static String checksum(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
