package nl.pleegplein.organisations.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.pleegplein.organisations.api.Region;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The regions, as they stand in {@code regions.yaml}. */
@Component(service = Regions.class)
public final class Regions {
    private final List<Region> all;

    @Activate
    public Regions() throws IOException {
        try (InputStream in = Regions.class.getResourceAsStream("regions.yaml")) {
            List<Map<String, String>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            all = rows.stream()
                    .map(row -> new Region(row.get("id"), row.get("nl"), row.get("en")))
                    .toList();
        }
    }

    List<Region> all() {
        return all;
    }

    /** Those of these that there are, in their order. */
    List<Region> of(Collection<String> ids) {
        return all.stream().filter(region -> ids.contains(region.id())).toList();
    }

    boolean areAll(Collection<String> ids) {
        return all.stream().map(Region::id).collect(Collectors.toSet()).containsAll(ids);
    }
}
