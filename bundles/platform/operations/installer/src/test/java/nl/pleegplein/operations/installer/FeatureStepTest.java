package nl.pleegplein.operations.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.jupiter.api.Test;

class FeatureStepTest {
    private final Set<String> required = new HashSet<>();
    private final List<String> operations = new ArrayList<>();
    private final FeatureStep step = new FeatureStep(features());

    @Test
    void theFeatureOfTheDomainIsInstalledAsAnUpgradeThatRefreshesNobody() throws Exception {
        assertEquals("1.0.1", step.install("library"));
        assertEquals(1, operations.size());
        assertTrue(operations.get(0).startsWith("pleegplein-library 1.0.1 "), operations.get(0));
        assertTrue(operations.get(0).contains("NoAutoRefreshBundles"), operations.get(0));
        assertTrue(operations.get(0).contains("Upgrade"), operations.get(0));
    }

    @Test
    void whatIsThereIsLeftAlone() throws Exception {
        required.add("pleegplein-library");
        assertEquals("1.0.1", step.install("library"));
        assertEquals(List.of(), operations);
    }

    @Test
    void aDomainWithoutFeatureIsNamed() {
        Exception thrown = assertThrows(IllegalStateException.class, () -> step.install("blogs"));
        assertEquals("There is no feature pleegplein-blogs", thrown.getMessage());
    }

    private FeaturesService features() {
        Feature library = proxy(Feature.class, (method, arguments) -> switch (method) {
            case "getName" -> "pleegplein-library";
            case "getVersion" -> "1.0.1";
            default -> throw new UnsupportedOperationException(method);
        });
        return proxy(FeaturesService.class, (method, arguments) -> switch (method) {
            case "getFeature" -> arguments[0].equals("pleegplein-library") ? library : null;
            case "isRequired" -> required.contains(((Feature) arguments[0]).getName());
            case "installFeature" -> {
                operations.add(arguments[0] + " " + arguments[1] + " " + arguments[2]);
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                FeatureStepTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
