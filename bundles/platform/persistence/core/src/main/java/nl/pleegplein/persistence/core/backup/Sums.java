package nl.pleegplein.persistence.core.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of all files of a backup with their checksums. */
record Sums(Path folder) {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");
    private static final int PART = 1 << 16;

    /** Hears of a file that is as it was written, and how many lines it has. */
    interface Sound {
        void hear(String name, long lines) throws IOException;
    }

    /** @throws IOException at the first file that is missing or not as it was written */
    void check(Predicate<String> which, Sound sound) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve(Layout.SUMS))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher sum = LINE.matcher(line);
                if (!sum.matches() || !folder.resolve(sum.group(2)).normalize().startsWith(folder)) {
                    throw new IOException(Layout.SUMS + " has a line that is none: " + line);
                }
                if (which.test(sum.group(2))) {
                    sound.hear(sum.group(2), check(sum.group(2), sum.group(1)));
                }
            }
        }
    }

    /** @return how many lines it has */
    private long check(String name, String expected) throws IOException {
        MessageDigest digest = digest();
        long lines = 0;
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            byte[] part = new byte[PART];
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                digest.update(part, 0, length);
                for (int at = 0; at < length; at++) {
                    if (part[at] == '\n') {
                        lines++;
                    }
                }
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
            throw new IOException(name + " is not as it was written");
        }
        return lines;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
