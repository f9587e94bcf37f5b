package nl.pleegplein.privacy.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.Wording;

/**
 * What one domain writes into an archive. An archive takes one file at a time while a domain writes several collections at
 * once: so those are written beside it first; files go in at once. Used by one thread.
 */
final class DomainPart implements ExportWriter, AutoCloseable {
    private static final Pattern COLLECTION = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final int MOST_COLLECTIONS = 50;
    private static final int LONGEST_NAME = 100;
    private static final Wording FILES = new Wording("Bestanden", "Files");

    private final String domain;
    private final Map<String, Wording> labels;
    private final Path folder;
    private final ZipOutputStream zip;
    private final ExportPages pages;
    private final BooleanSupplier stopped;
    private final Map<String, CollectionPart> collections = new LinkedHashMap<>();
    private final Path fileList;
    private final Writer files;
    private int fileCount;

    /**
     * @param folder to work in
     * @param stopped whether to give up
     */
    DomainPart(
            String domain,
            Map<String, Wording> labels,
            Path folder,
            ZipOutputStream zip,
            ExportPages pages,
            BooleanSupplier stopped)
            throws IOException {
        this.domain = domain;
        this.labels = labels;
        this.folder = Files.createDirectory(folder.resolve(domain));
        this.zip = zip;
        this.pages = pages;
        this.stopped = stopped;
        this.fileList = ExportFolder.newFile(this.folder.resolve("_files.html"));
        this.files = Files.newBufferedWriter(fileList);
    }

    /** The archive is not made now. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void record(String collection, Map<String, Object> fields) {
        goOn();
        try {
            part(collection).add(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void goOn() {
        if (stopped.getAsBoolean()) {
            throw new StoppedException();
        }
    }

    private CollectionPart part(String name) throws IOException {
        CollectionPart known = collections.get(name);
        if (known != null) {
            return known;
        }
        if (!COLLECTION.matcher(name).matches() || collections.size() == MOST_COLLECTIONS) {
            throw new IllegalArgumentException("No name of a collection, or too many: " + name);
        }
        CollectionPart fresh =
                new CollectionPart(folder, name, pages.readable(), field -> label(name + "." + field, field));
        collections.put(name, fresh);
        return fresh;
    }

    private String label(String key, String otherwise) {
        return Optional.ofNullable(labels.get(key))
                .map(wording -> wording.in(pages.readable().locale()))
                .orElse(otherwise);
    }

    @Override
    public void file(String name, InputStream content) {
        goOn();
        fileCount++;
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^\\.+", "");
        String entry = fileCount + "-" + safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
        try {
            zip.putNextEntry(new ZipEntry(domain + "/" + entry));
            content.transferTo(zip);
            zip.closeEntry();
            files.write("<li><a href=\"" + entry + "\">" + ReadableValues.escaped(name) + "</a></li>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it into the archive. */
    void end(String title, boolean complete) throws IOException {
        close();
        for (Map.Entry<String, CollectionPart> collection : collections.entrySet()) {
            zip.putNextEntry(new ZipEntry(domain + "/" + collection.getKey() + ".json"));
            Files.copy(collection.getValue().json(), zip);
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry(domain + "/index.html"));
        put(pages.head(title) + pages.back() + (complete ? "" : pages.incomplete()));
        for (Map.Entry<String, CollectionPart> collection : collections.entrySet()) {
            put("<h2>" + ReadableValues.escaped(label(collection.getKey(), collection.getKey())) + "</h2>\n");
            Files.copy(collection.getValue().html(), zip);
        }
        if (fileCount > 0) {
            put("<h2>" + FILES.in(pages.readable().locale()) + "</h2>\n<ul>\n");
            Files.copy(fileList, zip);
            put("</ul>\n");
        }
        put((collections.isEmpty() && fileCount == 0 ? pages.nothing() : "") + pages.foot());
        zip.closeEntry();
    }

    private void put(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many records and files there are. */
    long size() {
        return fileCount
                + collections.values().stream()
                        .mapToLong(CollectionPart::records)
                        .sum();
    }

    @Override
    public void close() throws IOException {
        files.close();
        for (CollectionPart collection : collections.values()) {
            collection.close();
        }
    }
}
