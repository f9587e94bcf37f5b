package nl.pleegplein.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.library.api.LibraryImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLibraryTest {
    private final FakeImport imports = new FakeImport();
    private final Map<JobId, JobState> states = new HashMap<>();

    @TempDir
    Path folder;

    private Path file;
    private Path data;

    @BeforeEach
    void writeContent() throws IOException {
        data = folder.resolve("data");
        file = Files.writeString(folder.resolve("hechting.md"), "eerste versie");
    }

    @Test
    void loadsOnceAndNotAgainAfterARestart() {
        assertTrue(demo().loadUnlessDone().isPresent());
        assertEquals(List.of("eerste versie"), imports.imported);
        assertEquals(Optional.empty(), demo().loadUnlessDone());
        endAllAs(JobState.DONE);
        assertEquals(Optional.empty(), demo().loadUnlessDone());
    }

    @Test
    void loadsANewVersion() throws IOException {
        demo().loadUnlessDone();
        Files.writeString(file, "tweede versie");
        demo().loadUnlessDone();
        assertEquals(List.of("eerste versie", "tweede versie"), imports.imported);
    }

    @Test
    void aRunningImportOfAnOlderVersionIsStoppedAndKeepsItsFilesUntilItEnds() throws IOException {
        JobId older = demo().loadUnlessDone().orElseThrow();
        Path readByOlder = imports.folders.get(0);
        Files.writeString(file, "tweede versie");
        demo().loadUnlessDone();
        assertEquals(JobState.CANCELLED, states.get(older));
        assertTrue(Files.exists(readByOlder.resolve("articles/hechting.md")));

        endAllAs(JobState.DONE);
        Files.writeString(file, "derde versie");
        demo().loadUnlessDone();
        assertTrue(Files.notExists(readByOlder));
    }

    @Test
    void staysAwayInANewDataFolderToo() throws Exception {
        demo().loadUnlessDone();
        demo().remove();
        data = folder.resolve("other-data");
        assertEquals(Optional.empty(), demo().loadUnlessDone());
    }

    @Test
    void triesAgainAfterAFailureOrInAnotherDatabase() {
        demo().loadUnlessDone();
        endAllAs(JobState.FAILED);
        assertTrue(demo().loadUnlessDone().isPresent());
        states.clear();
        assertTrue(demo().loadUnlessDone().isPresent());
    }

    @Test
    void staysAwayOnceRemovedUntilAskedFor() throws Exception {
        demo().loadUnlessDone();
        endAllAs(JobState.DONE);
        assertEquals(2, demo().remove());
        Files.writeString(file, "tweede versie");
        assertEquals(Optional.empty(), demo().loadUnlessDone());
        demo().load();
        endAllAs(JobState.DONE);
        assertEquals(List.of("eerste versie", "tweede versie"), imports.imported);
        assertEquals(Optional.empty(), demo().loadUnlessDone());
    }

    @Test
    void stopsARunningImportAndLeavesNoFiles() throws Exception {
        JobId job = demo().loadUnlessDone().orElseThrow();
        demo().remove();
        assertEquals(JobState.CANCELLED, states.get(job));
        assertEquals(List.of("demo"), imports.removed);
        try (Stream<Path> left = Files.list(data)) {
            assertEquals(
                    List.of("state.properties"),
                    left.map(path -> path.getFileName().toString()).toList());
        }
    }

    private void endAllAs(JobState state) {
        states.replaceAll((id, before) -> state);
    }

    private DemoLibrary demo() {
        try {
            TreeMap<String, URL> files =
                    new TreeMap<>(Map.of("articles/hechting.md", file.toUri().toURL()));
            return new DemoLibrary(imports, jobs(), new DemoContent(files), data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Jobs jobs() {
        return (Jobs) Proxy.newProxyInstance(
                Jobs.class.getClassLoader(), new Class<?>[] {Jobs.class}, (jobs, method, arguments) -> {
                    JobId id = (JobId) arguments[0];
                    return switch (method.getName()) {
                        case "find" -> Optional.ofNullable(states.get(id)).map(state -> job(id, state));
                        case "cancel" -> states.replace(id, JobState.CANCELLED) != null;
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private static Job job(JobId id, JobState state) {
        return new Job(
                id,
                LibraryImport.JOB,
                Map.of(),
                state,
                0,
                OptionalLong.empty(),
                "",
                0,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    private final class FakeImport implements LibraryImport {
        private final List<String> imported = new ArrayList<>();
        private final List<Path> folders = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private boolean away;

        @Override
        public JobId importFolder(Path unpacked, String origin, Viewer viewer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean wasRemoved(String origin, Viewer viewer) {
            return away;
        }

        @Override
        public JobId importDemonstration(Path unpacked, Viewer viewer) {
            away = false;
            folders.add(unpacked);
            try {
                imported.add(Files.readString(unpacked.resolve("articles/hechting.md")));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            JobId id = new JobId(new UUID(1, imported.size()));
            states.put(id, JobState.RUNNING);
            return id;
        }

        @Override
        public JobId importZip(Path zip, String origin, Viewer viewer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int removeOrigin(String origin, Viewer viewer) {
            away = true;
            removed.add(origin);
            return 2;
        }
    }
}
