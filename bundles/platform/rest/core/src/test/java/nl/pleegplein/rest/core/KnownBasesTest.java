package nl.pleegplein.rest.core;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownBasesTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final Set<String> installed = new HashSet<>();
    private Path file;

    @BeforeEach
    void place(@TempDir Path folder) {
        file = folder.resolve("data/rest-services.properties");
    }

    @Test
    void whatWasServedBeforeARestartIsExpectedAfterItWhileItsBundleIsThere() {
        installed.add("library.web");
        at(START).arrived("/library", "library.web", Optional.of("library"));
        assertTrue(at(START.plus(Duration.ofDays(1))).expects("/library"));
        KnownBases later = at(START.plus(Duration.ofDays(2)));
        assertTrue(later.expects("/library"));
        assertFalse(later.expects("/blogs"));
    }

    @Test
    void aNewDistributionHasTwoMinutesToInstallIt() {
        at(START).arrived("/library", "library.web", Optional.of("library"));
        Moving clock = new Moving();
        KnownBases known = new KnownBases(file, clock, installed::contains);
        assertTrue(known.expects("/library"));
        clock.now = START.plus(Duration.ofMinutes(3));
        assertFalse(known.expects("/library"));
        assertFalse(at(START).expects("/library"), "what is not expected any more is forgotten");
    }

    @Test
    void whatWentIsNotExpectedForAnHourWhenTheClockIsSetBack() {
        Moving clock = new Moving();
        KnownBases known = new KnownBases(file, clock, name -> false);
        known.arrived("/library", "nl.pleegplein.library.web", Optional.of("library"));
        assertTrue(known.expects("/library"));
        clock.now = START.minus(Duration.ofHours(1));
        assertFalse(known.expects("/library"));
    }

    @Test
    void whatWasRemovedGoesFromTheFile() {
        Moving clock = new Moving();
        KnownBases known = new KnownBases(file, clock, installed::contains);
        known.arrived("/library", "library.web", Optional.of("library"));
        known.gone("/library");
        clock.now = START.plus(Duration.ofMinutes(1));
        assertTrue(known.expects("/library"));
        clock.now = START.plus(Duration.ofMinutes(3));
        known.arrived("/blogs", "blogs.web", Optional.of("blogs"));
        assertFalse(at(START).expects("/library"));
        assertTrue(at(START).expects("/blogs"));
    }

    @Test
    void whatAnOperatorRemovedIsNotExpectedAnyMoreAlsoAfterARestart() {
        KnownBases known = at(START);
        known.arrived("/library", "library.web", Optional.of("library"));
        known.arrived("/blogs", "blogs.web", Optional.of("blogs"));
        KnownBases later = at(START);
        later.removed("library", Set.of("/blogs"));
        later.removed("blogs", Set.of("/blogs"));
        assertFalse(later.expects("/library"));
        assertFalse(at(START).expects("/library"));
        assertTrue(at(START).expects("/blogs"));
    }

    @Test
    void aDamagedFileCostsNothingElse() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "\\uZZZZ");
        KnownBases known = at(START);
        assertFalse(known.expects("/library"));
        known.arrived("/library", "library.web", Optional.of("library"));
        assertTrue(at(START).expects("/library"));
    }

    private KnownBases at(Instant instant) {
        return new KnownBases(file, Clock.fixed(instant, ZoneOffset.UTC), installed::contains);
    }

    private static final class Moving extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
