package nl.pleegplein.privacy.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.pleegplein.privacy.api.Wording;

/**
 * An archive that is being made: a folder for each domain, with a page to read and JSON; at the end a page and JSON that tell
 * what there is. Holds no more than a buffer of it in memory. Used by one thread.
 */
final class ExportArchive implements AutoCloseable {
    private static final String FORMAT = "pleegplein-export-1";

    private final Path folder;
    private final Path file;
    private final ExportPages pages;
    private final Instant made;
    private final BooleanSupplier stopped;
    private final ZipOutputStream zip;
    private final List<Domain> domains = new ArrayList<>();

    private record Domain(String id, String title, boolean complete, long size) {}

    /** Writes what a domain has. */
    interface Source {
        void write(DomainPart part);
    }

    /**
     * @param folder to work in, empty; not removed by this
     * @param stopped whether to give up
     */
    ExportArchive(Path folder, Locale locale, Instant made, BooleanSupplier stopped) throws IOException {
        this.folder = folder;
        this.pages = new ExportPages(new ReadableValues(locale));
        this.made = made;
        this.stopped = stopped;
        this.file = ExportFolder.newFile(folder.resolve("archive.zip"));
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
    }

    /** Adds a domain; what it wrote until it fails is in the archive, marked as incomplete. */
    void add(String domain, Wording title, Map<String, Wording> labels, Source source) throws IOException {
        try (DomainPart part = new DomainPart(domain, labels, folder, zip, pages, stopped)) {
            String name = title.in(pages.readable().locale());
            boolean complete = false;
            try {
                source.write(part);
                complete = true;
            } finally {
                if (!stopped.getAsBoolean()) {
                    part.end(name, complete);
                    domains.add(new Domain(domain, name, complete, part.size()));
                }
            }
        } finally {
            ExportFolder.remove(folder.resolve(domain));
        }
    }

    /** Notes that there is nothing of a domain, if there is not. */
    void miss(String domain, Wording title) {
        if (domains.stream().noneMatch(known -> known.id().equals(domain))) {
            domains.add(new Domain(domain, title.in(pages.readable().locale()), false, 0));
        }
    }

    /** What the domains are called of which it has not all. */
    List<String> missing() {
        return domains.stream()
                .filter(domain -> !domain.complete())
                .map(Domain::title)
                .toList();
    }

    /** Ends it. */
    Path finish() throws IOException {
        zip.putNextEntry(new ZipEntry("index.html"));
        zip.write(page().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("index.json"));
        zip.write(json().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        return file;
    }

    private String page() {
        StringBuilder page = new StringBuilder(pages.head(pages.title()))
                .append(pages.intro())
                .append("<p>" + pages.readable().time(made) + "</p>\n<ul>\n");
        for (Domain domain : domains) {
            String title = ReadableValues.escaped(domain.title());
            boolean there = domain.complete() || domain.size() > 0;
            page.append("<li>")
                    .append(there ? "<a href=\"" + domain.id() + "/index.html\">" + title + "</a>" : title)
                    .append(domain.complete() ? "" : pages.incomplete())
                    .append("</li>\n");
        }
        return page.append("</ul>\n").append(pages.foot()).toString();
    }

    private String json() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("made", made.toString());
            json.writeArrayFieldStart("domains");
            for (Domain domain : domains) {
                json.writeStartObject();
                json.writeStringField("domain", domain.id());
                json.writeStringField("title", domain.title());
                json.writeBooleanField("complete", domain.complete());
                json.writeNumberField("records", domain.size());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
