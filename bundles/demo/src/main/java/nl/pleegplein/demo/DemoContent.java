package nl.pleegplein.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** The files of the demonstration content, by their path in the folder that is imported. */
final class DemoContent {
    private static final String ROOT = "/content/";
    private static final int DIGITS_OF_VERSION = 16;

    private final SortedMap<String, URL> files;

    DemoContent(SortedMap<String, URL> files) {
        this.files = files;
    }

    static DemoContent in(Bundle bundle) {
        SortedMap<String, URL> files = new TreeMap<>();
        Enumeration<URL> entries = bundle.findEntries(ROOT, "*", true);
        for (URL entry : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            if (!entry.getPath().endsWith("/")) {
                files.put(entry.getPath().substring(ROOT.length()), entry);
            }
        }
        return new DemoContent(files);
    }

    /** Changes when any file does. */
    String version() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, URL> file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(bytes(file.getValue()));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS_OF_VERSION);
    }

    void unpack(Path folder) {
        try {
            for (Map.Entry<String, URL> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, bytes(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration content cannot be unpacked to " + folder, e);
        }
    }

    private static byte[] bytes(URL file) {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
