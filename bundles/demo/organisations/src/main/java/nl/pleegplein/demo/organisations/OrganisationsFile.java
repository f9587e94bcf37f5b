package nl.pleegplein.demo.organisations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pleegplein.organisations.api.Description;
import nl.pleegplein.organisations.api.OrganisationDetails;
import nl.pleegplein.organisations.api.OrganisationKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The made-up organisations, as they stand in {@code organisations.yaml}. */
final class OrganisationsFile {
    private OrganisationsFile() {}

    static List<OrganisationDetails> read() {
        try (InputStream in = OrganisationsFile.class.getResourceAsStream("/organisations.yaml")) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return rows.stream().map(OrganisationsFile::details).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OrganisationDetails details(Map<String, Object> row) {
        Set<OrganisationKind> kinds = texts(row.get("kinds")).stream()
                .map(id -> OrganisationKind.of(id).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
        return new OrganisationDetails(
                String.valueOf(row.get("name")),
                kinds,
                new Description(
                        texts(row.get("regions")), String.valueOf(row.get("site")), String.valueOf(row.get("text"))));
    }

    private static Set<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
