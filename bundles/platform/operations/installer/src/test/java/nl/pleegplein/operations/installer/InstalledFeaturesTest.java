package nl.pleegplein.operations.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.operations.api.InstallationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledFeaturesTest {
    @TempDir
    Path data;

    private final FakeFeatures karaf = new FakeFeatures()
            .with("mvn:platform", "pleegplein-platform/1.0.0", "pleegplein-rest/1.0.0")
            .with("mvn:library", "pleegplein-library/1.0.0")
            .with("mvn:x", "wrap/2.0.0");

    @Test
    void theFeatureOfTheDomainIsInstalledAsAnUpgradeThatRefreshesNobody() throws Exception {
        assertEquals("1.0.0", features().ensure("library"));
        assertEquals(1, karaf.operations.size());
        String operation = karaf.operations.get(0);
        assertTrue(operation.startsWith("installFeatures [pleegplein-library/1.0.0] "), operation);
        assertTrue(operation.contains("NoAutoRefreshBundles"), operation);
        assertTrue(operation.contains("Upgrade"), operation);
    }

    @Test
    void whatIsThereIsLeftAlone() throws Exception {
        karaf.required.add("pleegplein-library/1.0.0");
        assertEquals("1.0.0", features().ensure("library"));
        assertEquals(List.of(), karaf.operations);
    }

    @Test
    void aDomainWithoutFeatureIsNamed() {
        Exception thrown =
                assertThrows(InstallationException.class, () -> features().ensure("blogs"));
        assertEquals("There is no feature pleegplein-blogs", thrown.getMessage());
    }

    @Test
    void theFeaturesOfThePlatformAreNoDomains() {
        assertEquals(Set.of("library"), features().catalogue().domains());
    }

    @Test
    void aFileThatIsOnlyThereIsNotInstalledByItself() throws Exception {
        karaf.with(data.resolve("kar/library-2.0.0/x.xml").toUri().toString(), "pleegplein-library/2.0.0");
        assertEquals(List.of("2.0.0", "1.0.0"), features().catalogue().versions("library"));
        assertEquals("1.0.0", features().ensure("library"));
    }

    @Test
    void whatAnOperatorChoseComesBackUntilTheDistributionHasAnotherVersion() throws Exception {
        karaf.with(data.resolve("kar/library-1.0.1/x.xml").toUri().toString(), "pleegplein-library/1.0.1");
        features().choices().choose("library", "1.0.1", Optional.of("1.0.0"));
        assertEquals("1.0.1", features().ensure("library"));
        karaf.with("mvn:library", "pleegplein-library/1.1.0");
        assertEquals("1.1.0", features().ensure("library"));
    }

    @Test
    void whatAnOperatorRemovedDoesNotComeBackAndWhatHeInstalledDoes() {
        features().choices().remove("library");
        features().choices().choose("blogs", "1.0.0", Optional.empty());
        assertEquals(List.of("demo", "blogs"), features().wanted(List.of("library", "demo")));
        features().choices().choose("library", "1.0.0", Optional.of("1.0.0"));
        assertEquals(List.of("library", "demo", "blogs"), features().wanted(List.of("library", "demo")));
    }

    @Test
    void aDomainWhoseReleaseIsLostIsLetGoOfAndAnotherReleaseTakesItsPlace() throws Exception {
        karaf.requirements.addAll(List.of(
                "feature:pleegplein-library/[1.0.1,1.0.1]", "feature:pleegplein-blogs/[1.0.0,1.0.0]", "feature:wrap"));
        features().letGoOfWhatIsMissing();
        assertEquals(
                List.of("removeRequirements {root=[feature:pleegplein-blogs/[1.0.0,1.0.0]]} []"), karaf.operations);
        features().choices().choose("library", "1.0.1", Optional.of("1.0.0"));
        assertEquals("1.0.0", features().ensure("library"), "the one that was chosen is lost");
    }

    @Test
    void oldReleasesGoButForTheOneToGoBackTo() throws IOException {
        for (String release :
                List.of("library-1.0.1", "library-1.0.2", "library-1.0.3", "library-1.0.4", "blogs-1.0.0")) {
            String[] parts = release.split("-", -1);
            Path file = data.resolve("kar").resolve(release).resolve("x-features.xml");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "<features><feature name='pleegplein-%s' version='%s'/></features>".formatted(parts[0], parts[1]));
        }
        features().prune("library", "1.0.3", Optional.of("1.0.1"));
        try (Stream<Path> left = Files.list(data.resolve("kar"))) {
            assertEquals(
                    Set.of("library-1.0.1", "library-1.0.3", "library-1.0.4", "blogs-1.0.0"),
                    left.map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
        }
        assertEquals(
                List.of("forget "
                        + data.resolve("kar/library-1.0.2/x-features.xml").toUri()),
                karaf.operations);
    }

    private InstalledFeatures features() {
        return new InstalledFeatures(karaf.service(), data);
    }
}
