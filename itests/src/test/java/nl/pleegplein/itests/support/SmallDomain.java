package nl.pleegplein.itests.support;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.rest.api.RestService;
import nl.pleegplein.text.api.SafeHtml;
import nl.pleegplein.web.api.WebSection;

/** A domain of one bundle, made of one package of these tests, as a partner would make and send it. */
public final class SmallDomain {
    private static final List<Class<?>> PLATFORM = List.of(
            WebSection.class,
            PersonalDataSource.class,
            RestService.class,
            ContentSource.class,
            Viewer.class,
            Slice.class,
            SafeHtml.class,
            javax.ws.rs.Path.class,
            org.osgi.service.component.annotations.Component.class,
            org.osgi.framework.Bundle.class);

    private final String name;
    private final Class<?> inside;
    private final Path folder;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String part = "web";

    /**
     * @param name of the domain
     * @param inside any class of the package that becomes its bundle
     * @param folder where files are put
     */
    public SmallDomain(String name, Class<?> inside, Path folder) {
        this.name = name;
        this.inside = inside;
        this.folder = folder;
    }

    /** Another part of the domain than its pages. */
    public SmallDomain part(String other) {
        this.part = other;
        return this;
    }

    /** With one more header in its manifest. */
    public SmallDomain with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** With tables of its own, as Liquibase's YAML says them. */
    public SmallDomain withTables(String changes) {
        headers.put("Pleegplein-Changelog", "db/changelog.yaml");
        headers.put("-includeresource", "db/changelog.yaml;literal='" + changes + "'");
        return this;
    }

    /** The name of its bundle. */
    public String symbolicName() {
        return "nl.pleegplein." + name + "." + part;
    }

    /** The bundle on its own. */
    public Path bundle() throws Exception {
        Path file = folder.resolve(artifact() + "-1.0.0.jar");
        try (Builder builder = new Builder()) {
            builder.setClasspath(classPath());
            builder.setProperty("Bundle-SymbolicName", symbolicName() + ";singleton:=true");
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("Pleegplein-Domain", name);
            builder.setProperty("Private-Package", inside.getPackageName());
            builder.setProperty("-dsannotations-options", "norequirements");
            headers.forEach(builder::setProperty);
            Jar jar = builder.build();
            if (!builder.isOk()) {
                throw new AssertionError(builder.getErrors() + " " + builder.getWarnings());
            }
            jar.write(file.toFile());
        }
        return file;
    }

    private static File[] classPath() throws URISyntaxException {
        List<File> files = new ArrayList<>();
        files.add(place(SmallDomain.class));
        for (Class<?> type : PLATFORM) {
            files.add(place(type));
        }
        return files.toArray(new File[0]);
    }

    private static File place(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** The archive that operators get. */
    public Path archive() throws Exception {
        return archive("""
                <features name="pleegplein-%1$s-1.0.0" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="pleegplein-%1$s" version="1.0.0">
                    <feature>pleegplein-platform</feature>
                    <bundle>mvn:nl.pleegplein/%2$s/1.0.0</bundle>
                  </feature>
                </features>
                """.formatted(name, artifact()));
    }

    /** The archive with this as its features file. */
    public Path archive(String features) throws Exception {
        Path file = folder.resolve(name + "-1.0.0.kar");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            String place = "features-" + name + "/1.0.0/features-" + name + "-1.0.0-features.xml";
            put(zip, place, features.getBytes(StandardCharsets.UTF_8));
            put(zip, artifact() + "/1.0.0/" + artifact() + "-1.0.0.jar", Files.readAllBytes(bundle()));
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry("repository/nl/pleegplein/" + name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private String artifact() {
        return name + "-" + part;
    }
}
