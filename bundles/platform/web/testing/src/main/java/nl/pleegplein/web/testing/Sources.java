package nl.pleegplein.web.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the module under test, as its author wrote them. */
final class Sources {
    private final Path templates;
    private final Path code;
    private final Path messages;

    Sources(Path module, Class<?> anchor) {
        String folder = anchor.getPackageName().replace('.', '/');
        this.templates = module.resolve("src/main/jte");
        this.code = module.resolve("src/main/java").resolve(folder);
        this.messages = module.resolve("src/main/resources").resolve(folder);
    }

    /** None when the module has no pages. */
    Map<Path, String> templates() {
        return Files.isDirectory(templates) ? files(templates) : Map.of();
    }

    /** The code beside and below the anchor. */
    Map<Path, String> code() {
        return files(code).entrySet().stream()
                .collect(Collectors.toMap(file -> code.relativize(file.getKey()), Map.Entry::getValue));
    }

    Properties messages(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(messages.resolve(name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Map<Path, String> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            Map<Path, String> contents = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
