package nl.pleegplein.itests.house;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the manifest of every bundle says about how it behaves among others. */
class ManifestsTest {
    private static final Pattern OURS_OPTIONAL =
            Pattern.compile("nl\\.pleegplein\\.[^,\"]*?(;[^,]*)?resolution:=\"?optional");

    /** Must be there also while the gate is away, so they belong to no domain that it could hide. */
    private static final Set<String> ALWAYS_SHOWN = Set.of("web.shell", "operations.health", "operations.web");

    @TestFactory
    Stream<DynamicTest> everyBundleKeepsTheRules() {
        return Bundles.manifests().stream()
                .map(manifest -> manifest.getMainAttributes())
                .filter(headers -> headers.getValue("Bundle-SymbolicName") != null)
                .map(headers ->
                        DynamicTest.dynamicTest(headers.getValue("Bundle-SymbolicName"), () -> keepsTheRules(headers)));
    }

    private static void keepsTheRules(Attributes headers) {
        String name = headers.getValue("Bundle-SymbolicName");
        String imports = String.valueOf(headers.getValue("Import-Package"));
        List<String> names = List.of(name.split("[.;]", -1));
        String part = names.size() > 3 ? names.get(3) : "";
        // Operators install and remove a connector by its own name.
        String domain = names.get(2).equals("connectors") ? part : names.get(2);
        assertAll(
                () -> assertTrue(name.contains("singleton:=true"), "singleton"),
                () -> assertEquals(
                        ALWAYS_SHOWN.contains(names.get(2) + "." + part) ? null : domain,
                        headers.getValue("Pleegplein-Domain"),
                        "the domain it belongs to"),
                () -> {
                    if (part.equals("core")) {
                        assertTrue(
                                List.of("yes", "none").contains(headers.getValue("Pleegplein-Personal-Data")),
                                "Pleegplein-Personal-Data says yes or none");
                    }
                },
                () -> assertNull(headers.getValue("Require-Bundle"), "Require-Bundle"),
                () -> assertNull(headers.getValue("DynamicImport-Package"), "DynamicImport-Package"),
                () -> assertFalse(OURS_OPTIONAL.matcher(imports).find(), "optional import of our own package"),
                () -> {
                    if (part.equals("api")) {
                        assertNotNull(headers.getValue("Export-Package"), "an api exports");
                    } else if (!part.equals("testing")) {
                        assertNull(headers.getValue("Export-Package"), "only an api exports");
                    }
                },
                () -> {
                    if (headers.getValue("Meta-Persistence") != null) {
                        assertNotNull(headers.getValue("Pleegplein-Changelog"), "Pleegplein-Changelog");
                    }
                });
    }
}
