package nl.pleegplein.library.core.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.pleegplein.library.core.LibraryOn;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library as large as one may get; says how long it takes. */
@Tag("complete")
class TenThousandFilesTest {
    private static final int FILES = 10_000;
    private static final int WORDS = 800;

    @TempDir
    Path temp;

    @Test
    void goInWithinMinutesAndUnchangedAgainWithinSeconds() throws IOException {
        TestFolder folder = new TestFolder(temp.toRealPath()).with("media/huis.svg", "huis");
        String text = "Een kind dat vaak is verhuisd. ".repeat(WORDS / 6);
        for (int n = 0; n < FILES; n++) {
            String picture = n % 10 == 0 ? "\n\n![Een huis](../media/huis.svg)\n" : "\n";
            String dead = n % 5 == 0 ? "[dood](/bibliotheek/artikel-" + n + "x)" : "";
            folder.with("articles/artikel-" + n + ".md", TestFolder.article() + text + dead + picture);
        }
        try (TestDatabase database = TestDatabase.h2("library", "db/changelog.yaml")) {
            LibraryOn on = new LibraryOn(database);
            Duration first = timed(on, folder, "Added " + FILES + ", changed 0, unchanged 0, faulty 0");
            Duration again = timed(on, folder, "Added 0, changed 0, unchanged " + FILES + ", faulty 0");
            System.out.println(FILES + " files: " + first.toSeconds() + " s; unchanged: " + again.toSeconds() + " s");
            assertTrue(first.toMinutes() < 10, first.toString());
            assertTrue(again.compareTo(first) < 0, again.toString());
        }
    }

    private static Duration timed(LibraryOn on, TestFolder folder, String sum) {
        RecordedProgress progress = new RecordedProgress();
        ItemReader reader = new ItemReader(
                on.markdown,
                Terms.of(new FileTaxonomy()),
                new MediaFolder(folder.root()),
                LocalDate.parse("2026-11-20"));
        ReadyFiles ready = new ReadyFiles(on.files, Clock.systemUTC());
        long start = System.nanoTime();
        new ImportRun(reader, on.keeper, ready, "groot", progress)
                .run(ImportFolder.open(folder.root()).files());
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(sum, progress.sum());
        return taken;
    }
}
