package nl.pleegplein.operations.installer;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;

/** A features service that remembers what it was told. */
final class FakeFeatures {
    final List<String> operations = new ArrayList<>();
    final Set<String> required = new HashSet<>();
    final Set<String> requirements = new HashSet<>();
    private final Map<URI, List<Feature>> repositories = new LinkedHashMap<>();

    FakeFeatures with(String repository, String... ids) {
        List<Feature> features = new ArrayList<>();
        for (String id : ids) {
            features.add(feature(id));
        }
        repositories.put(URI.create(repository), features);
        return this;
    }

    FeaturesService service() {
        return proxy(FeaturesService.class, (method, arguments) -> switch (method) {
            case "listRepositories" ->
                repositories.entrySet().stream()
                        .map(entry -> repository(entry.getKey(), entry.getValue()))
                        .toArray(Repository[]::new);
            case "listFeatures" ->
                repositories.values().stream().flatMap(List::stream).toArray(Feature[]::new);
            case "getRepository" -> null;
            case "addRepository" -> {
                operations.add("learn " + arguments[0]);
                yield null;
            }
            case "removeRepository" -> {
                operations.add("forget " + arguments[0]);
                yield null;
            }
            case "isRequired" -> required.contains(((Feature) arguments[0]).getId());
            case "listRequirements" -> Map.of("root", requirements);
            case "installFeatures", "uninstallFeatures", "removeRequirements" -> {
                operations.add(method + " " + arguments[0] + " " + arguments[1]);
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static Repository repository(URI uri, List<Feature> features) {
        return proxy(Repository.class, (method, arguments) -> switch (method) {
            case "getURI" -> uri;
            case "getFeatures" -> features.toArray(new Feature[0]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static Feature feature(String id) {
        return proxy(Feature.class, (method, arguments) -> switch (method) {
            case "getId" -> id;
            case "getName" -> id.split("/", -1)[0];
            case "getVersion" -> id.split("/", -1)[1];
            case "getBundles" -> List.<BundleInfo>of();
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                FakeFeatures.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
