package nl.pleegplein.operations.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;

class InstallationTest {
    private final List<String> tried = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final Installation installation = new Installation(List.of("library", "blogs", "demo"), domain -> {
        tried.add(domain);
        if (broken.contains(domain)) {
            throw new IllegalStateException("Unable to resolve " + domain + "\nand a page of reasons");
        }
        return "1.0.0";
    });

    @Test
    void domainsAreInstalledInTheirOrder() {
        installation.attempt(() -> false);
        assertEquals(List.of("library", "blogs", "demo"), tried);
        assertTrue(installation.isComplete());
        assertEquals(Result.Status.OK, InstallationReport.of(installation).getStatus());
    }

    @Test
    void oneThatFailsCostsNoOtherAndIsReported() {
        broken.add("library");
        installation.attempt(() -> false);
        assertEquals(List.of("library", "blogs", "demo"), tried);
        assertFalse(installation.isComplete());
        assertEquals(
                Optional.of("Unable to resolve library"),
                installation.outcomes().get(0).failure());
        assertEquals(Optional.of("1.0.0"), installation.outcomes().get(1).version());
        Result report = InstallationReport.of(installation);
        assertEquals(Result.Status.WARN, report.getStatus());
        assertTrue(
                report.toString().contains("library is not installed, attempts: 1; Unable to resolve library"),
                report.toString());
        assertFalse(report.toString().contains("page of reasons"));
    }

    @Test
    void onlyWhatFailedIsTriedAgain() {
        broken.add("blogs");
        installation.attempt(() -> false);
        tried.clear();
        installation.attempt(() -> false);
        assertEquals(List.of("blogs"), tried);
        assertEquals(2, installation.outcomes().get(1).attempts());
        broken.clear();
        installation.attempt(() -> false);
        assertTrue(installation.isComplete());
        assertEquals(Optional.empty(), installation.outcomes().get(1).failure());
    }

    @Test
    void classesThatAreMissingAreAFailureOfThatDomainToo() {
        Installation missing = new Installation(List.of("library", "blogs"), domain -> {
            if (domain.equals("library")) {
                throw new NoClassDefFoundError();
            }
            return "1.0.0";
        });
        missing.attempt(() -> false);
        assertEquals(
                Optional.of("NoClassDefFoundError"), missing.outcomes().get(0).failure());
        assertTrue(missing.outcomes().get(1).version().isPresent());
    }

    @Test
    void nothingIsBegunAfterTheEnd() {
        installation.attempt(() -> !tried.isEmpty());
        assertEquals(List.of("library"), tried);
        assertTrue(InstallationReport.of(installation).toString().contains("blogs waits to be installed"));
    }
}
