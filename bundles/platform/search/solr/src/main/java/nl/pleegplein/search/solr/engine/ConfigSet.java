package nl.pleegplein.search.solr.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The configuration of the index that this bundle brings: schema, handlers, words. */
public final class ConfigSet {
    private static final String FOLDER = "/nl/pleegplein/search/solr/config/";
    private static final List<String> FILES =
            List.of("solrconfig.xml", "schema.xml", "lang/stems_nl.txt", "lang/stopwords_nl.txt");

    /** Not sent to Solr, but a change of it changes what is in the index as well. */
    private static final String PARTS = "/nl/pleegplein/search/solr/dutch/compound-parts.txt";

    private final String fingerprint;

    public ConfigSet() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                digest.update(read(FOLDER + file));
            }
            digest.update(read(PARTS));
            fingerprint = HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes when the configuration does: then the index is to be made anew. */
    public String fingerprint() {
        return fingerprint;
    }

    void copyTo(Path conf) throws IOException {
        for (String file : FILES) {
            Path target = conf.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream in = open(FOLDER + file)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    void zipTo(Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String file : FILES) {
                out.putNextEntry(new ZipEntry(file));
                out.write(read(FOLDER + file));
                out.closeEntry();
            }
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = ConfigSet.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("This bundle misses " + resource);
        }
        return in;
    }
}
