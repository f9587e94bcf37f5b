package nl.pleegplein.operations.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.pleegplein.operations.api.InstallationException;
import nl.pleegplein.operations.api.Release;

/** The features file of one domain in a folder. */
record FeaturesFile(Path file, Release release) {
    static final String PREFIX = "pleegplein-";

    /**
     * @param origin what the folder was unpacked from, for messages
     * @throws InstallationException when there is not exactly one feature of a domain in it
     */
    static FeaturesFile in(Path folder, Path origin) throws IOException {
        List<FeaturesFile> found = new ArrayList<>();
        for (Path xml : xmlFiles(folder)) {
            for (Release release : domains(xml, origin)) {
                found.add(new FeaturesFile(xml, release));
            }
        }
        if (found.size() != 1) {
            throw new InstallationException(origin + " must hold one features file with one feature " + PREFIX
                    + "<domain>, and has " + found.size());
        }
        return found.get(0);
    }

    private static List<Path> xmlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml") && Files.isRegularFile(file))
                    .filter(file -> !file.getFileName().toString().startsWith("maven-metadata"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Release> domains(Path xml, Path origin) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Release> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(xml)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            for (int depth = 0; reader.hasNext(); ) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    depth++;
                    if (depth == 1 && !reader.getLocalName().equals("features")) {
                        return List.of();
                    }
                    if (depth == 2 && reader.getLocalName().equals("feature")) {
                        release(reader).ifPresent(found::add);
                    }
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    depth--;
                }
            }
            return found;
        } catch (XMLStreamException e) {
            throw new InstallationException(
                    "The features file " + xml.getFileName() + " in " + origin + " is not XML: " + firstLine(e), e);
        }
    }

    private static Optional<Release> release(XMLStreamReader reader) {
        String name =
                Optional.ofNullable(reader.getAttributeValue(null, "name")).orElse("");
        String version =
                Optional.ofNullable(reader.getAttributeValue(null, "version")).orElse("0.0.0");
        return name.startsWith(PREFIX)
                ? Optional.of(new Release(name.substring(PREFIX.length()), version))
                : Optional.empty();
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .reduce((first, last) -> last)
                .orElse("");
    }
}
