package nl.pleegplein.web.shell.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.web.shell.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownSectionsTest {
    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final Set<String> installed = new HashSet<>(Set.of("library.web"));
    private KnownSections known;

    @BeforeEach
    void libraryArrives() {
        known = reopened();
        known.arrived("library", Set.of("bibliotheek"), "library.web", Optional.of("library"));
    }

    @Test
    void aStoppedSectionIsExpectedAlsoAfterARestart() {
        assertTrue(reopened().expects("bibliotheek"));
        assertFalse(reopened().expects("nergens"));
    }

    @Test
    void aDamagedTableDoesNotKeepTheSiteFromStarting() throws IOException {
        Files.writeString(folder.resolve("sections.properties"), "library=bibliotheek,bibliotheek|library.web||\n");
        assertTrue(reopened().expects("bibliotheek"));
    }

    @Test
    void anUninstalledSectionIsExpectedForTwoMinutesAcrossARestart() {
        installed.clear();
        known.uninstalled("library.web");
        clock.pass(Duration.ofSeconds(100));
        assertTrue(reopened().expects("bibliotheek"));
        clock.pass(Duration.ofSeconds(21));
        assertFalse(reopened().expects("bibliotheek"));
        assertFalse(known.expects("bibliotheek"));
    }

    @Test
    void whatIsUninstalledIsNotExpectedForAnHourWhenTheClockIsSetBack() {
        installed.clear();
        known.uninstalled("library.web");
        clock.pass(Duration.ofHours(-1));
        assertFalse(known.expects("bibliotheek"));
    }

    @Test
    void anUpgradeThatUninstallsAndInstallsKeepsIt() {
        known.uninstalled("library.web");
        clock.pass(Duration.ofHours(1));
        assertTrue(known.expects("bibliotheek"));
    }

    @Test
    void aBundleThatIsGoneBeforeTheFrameworkTellsIsExpectedBack() {
        installed.remove("library.web");
        assertTrue(known.expects("bibliotheek"));
        known.uninstalled("library.web");
        assertTrue(known.expects("bibliotheek"));
        clock.pass(Duration.ofMinutes(3));
        assertFalse(known.expects("bibliotheek"));
    }

    @Test
    void whatWasRemovedOnPurposeIsNotExpectedUntilItArrives() {
        known.markRemoved("library", Set.of());
        assertFalse(reopened().expects("bibliotheek"));
        known.arrived("library", Set.of("bibliotheek"), "library.web", Optional.of("library"));
        assertTrue(reopened().expects("bibliotheek"));
    }

    @Test
    void whatIsHereIsNotMarked() {
        known.markRemoved("library", Set.of("library"));
        assertTrue(known.expects("bibliotheek"));
    }

    @Test
    void aDamagedFileIsNoReasonNotToStart() throws IOException {
        for (String damage : List.of("library=a|b", "library=a|b|c|gisteren", "\\u12", "x=|||")) {
            Files.writeString(folder.resolve("sections.properties"), damage);
            assertFalse(reopened().expects("bibliotheek"));
        }
    }

    @Test
    void theTableOutlivesTheCacheOfBundlesWhereThereIsAFolderForData() {
        Path data = folder.resolve("data");
        Path kept = KnownSections.place(Optional.of(data), folder.resolve("cache"));
        assertEquals(data.resolve("pleegplein/sections.properties"), kept);
        assertEquals(
                folder.resolve("cache/sections.properties"),
                KnownSections.place(Optional.empty(), folder.resolve("cache")));
        KnownSections first = new KnownSections(kept, clock, Duration.ofMinutes(2), installed::contains);
        first.arrived("library", Set.of("bibliotheek"), "library.web", Optional.of("library"));
        installed.clear();
        KnownSections afterANewDistribution =
                new KnownSections(kept, clock, Duration.ofMinutes(2), installed::contains);
        assertTrue(afterANewDistribution.expects("bibliotheek"));
    }

    private KnownSections reopened() {
        return new KnownSections(
                folder.resolve("sections.properties"), clock, Duration.ofMinutes(2), installed::contains);
    }
}
