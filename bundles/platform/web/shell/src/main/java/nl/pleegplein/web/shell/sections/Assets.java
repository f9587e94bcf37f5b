package nl.pleegplein.web.shell.sections;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import nl.pleegplein.web.api.Caching;
import org.osgi.framework.Bundle;

/**
 * The style sheets, scripts, pictures and fonts of one section, read once. All stand under one address with a hash of
 * all their bytes, so that they may be kept for ever and may refer to each other by name. Immutable.
 */
public final class Assets {
    private static final String FOLDER = "/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "woff2", "font/woff2",
            "png", "image/png",
            "webp", "image/webp",
            "jpg", "image/jpeg");

    private final String folder;
    private final String hash;
    private final Map<String, Asset> byName;

    private Assets(String folder, String hash, Map<String, Asset> byName) {
        this.folder = folder;
        this.hash = hash;
        this.byName = byName;
    }

    /** @param gzipped empty when it would not be smaller */
    @SuppressWarnings("ArrayRecordComponent")
    public record Asset(String type, byte[] bytes, Optional<byte[]> gzipped) {}

    /** Files by name, before they have an address. */
    public record Files(Map<String, byte[]> byName) {}

    /** Reads the entries of a bundle's folder {@code assets} that are of a known type. */
    public static Files read(Bundle bundle) {
        Map<String, byte[]> files = new TreeMap<>();
        Enumeration<URL> entries = bundle.findEntries(FOLDER, "*", false);
        for (URL entry : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            String name = entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1);
            if (TYPES.containsKey(suffix(name))) {
                try (InputStream in = entry.openStream()) {
                    files.put(name, in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot read asset " + name, e);
                }
            }
        }
        return new Files(files);
    }

    public static Assets of(String section, Files files) {
        Map<String, Asset> byName = new HashMap<>();
        MessageDigest digest = sha256();
        new TreeMap<>(files.byName()).forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            String type = TYPES.get(suffix(name));
            byName.put(name, new Asset(type, bytes, isText(type) ? gzip(bytes) : Optional.empty()));
        });
        String hash = HexFormat.of().formatHex(digest.digest(), 0, 6);
        return new Assets(FOLDER + section + "/" + hash + "/", hash, Map.copyOf(byName));
    }

    /** The address of an asset. One that is not there is a mistake of the section's bundle. */
    public String address(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        return folder + name;
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * How long an asset may be kept that was asked for at the address with this hash. At that of another version (a page
     * made before an update, or by another node) it is the best there is, and not to be kept.
     */
    public Caching cachingAt(String askedHash) {
        return hash.equals(askedHash) ? Caching.FOREVER : Caching.NONE;
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.startsWith("application/") || type.equals("image/svg+xml");
    }

    private static String suffix(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Optional<byte[]> gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestGzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() < bytes.length ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
