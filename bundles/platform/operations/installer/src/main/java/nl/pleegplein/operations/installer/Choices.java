package nl.pleegplein.operations.installer;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators chose by command, kept in a file with the data: it outlives a restart, and a new distribution with its
 * settings. What nobody chose is as the settings say. Thread-safe.
 */
final class Choices {
    private static final Logger LOG = LoggerFactory.getLogger(Choices.class);
    private static final String REMOVED = "removed";
    private static final String NOTHING = "nothing";

    private final Path file;
    private final Properties choices = new Properties();

    Choices(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                choices.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.error("{} cannot be read; domains are installed as the settings say", file, e);
            }
        }
    }

    synchronized Set<String> chosen() {
        Set<String> domains = new TreeSet<>(choices.stringPropertyNames());
        domains.removeIf(this::isRemoved);
        return domains;
    }

    synchronized boolean isRemoved(String domain) {
        return REMOVED.equals(choices.getProperty(domain));
    }

    /**
     * The version that was chosen, unless the distribution has come with another one since.
     *
     * @param shipped what the distribution has now
     */
    synchronized Optional<String> version(String domain, Optional<String> shipped) {
        String[] choice = choices.getProperty(domain, "").split(" over ", 2);
        boolean stands = choice.length == 2 && choice[1].equals(shipped.orElse(NOTHING));
        return stands ? Optional.of(choice[0]) : Optional.empty();
    }

    /** @param shipped what the distribution has now */
    synchronized void choose(String domain, String version, Optional<String> shipped) {
        keep(domain, version + " over " + shipped.orElse(NOTHING));
    }

    synchronized void remove(String domain) {
        keep(domain, REMOVED);
    }

    private void keep(String domain, String choice) {
        choices.setProperty(domain, choice);
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, "domains", ".tmp");
            try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                choices.store(writer, "What operators chose with pleegplein:install, update and remove");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.error("{} cannot be written; the next start does not know of {} {}", file, domain, choice, e);
        }
    }
}
