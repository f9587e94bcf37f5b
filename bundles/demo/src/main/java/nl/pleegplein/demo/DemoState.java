package nl.pleegplein.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import nl.pleegplein.jobs.api.JobId;

/**
 * What this node last loaded: a small file beside the content, which outlives updates of the bundle. That an operator has
 * removed the content is remembered by the library, for all nodes.
 *
 * @param version that was last loaded
 * @param job that loaded it
 */
record DemoState(Optional<String> version, Optional<JobId> job) {
    private static final String FILE = "state.properties";

    static DemoState read(Path folder) {
        Properties properties = new Properties();
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return new DemoState(
                Optional.ofNullable(properties.getProperty("version")),
                Optional.ofNullable(properties.getProperty("job")).flatMap(JobId::parse));
    }

    static DemoState loaded(String version, JobId job) {
        return new DemoState(Optional.of(version), Optional.of(job));
    }

    void write(Path folder) {
        Properties properties = new Properties();
        version.ifPresent(value -> properties.setProperty("version", value));
        job.ifPresent(value -> properties.setProperty("job", value.toString()));
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(FILE + ".new");
            try (Writer writer = Files.newBufferedWriter(draft)) {
                properties.store(writer, "What was done with the demonstration content");
            }
            Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + folder.resolve(FILE), e);
        }
    }
}
