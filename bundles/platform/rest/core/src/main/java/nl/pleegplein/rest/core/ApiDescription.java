package nl.pleegplein.rest.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.pleegplein.rest.api.RestService;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OpenAPI document of what is served now, made anew after each change. Holds nothing of the services' bundles. */
@Component(service = ApiDescription.class)
public final class ApiDescription {
    private static final Logger log = LoggerFactory.getLogger(ApiDescription.class);

    private final InstalledServices services;
    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode head;
    private volatile Document document;

    @Activate
    public ApiDescription(@Reference InstalledServices services) throws IOException {
        this.services = services;
        try (InputStream input = ApiDescription.class.getResourceAsStream("openapi.json")) {
            this.head = (ObjectNode) json.readTree(input);
        }
        this.document = new Document(Set.of("none yet"), new byte[0], new byte[0], head, "");
    }

    /**
     * @param state the services that it describes
     * @param etag weak, with quotes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Document(Set<String> state, byte[] bytes, byte[] gzipped, JsonNode tree, String etag) {}

    Document document() {
        Collection<Offer> shown = services.shown();
        Set<String> state = new TreeSet<>();
        for (Offer offer : shown) {
            Bundle bundle = offer.bundle();
            state.add(offer.base() + " " + bundle.getBundleId() + " " + bundle.getLastModified());
        }
        Document current = document;
        if (!current.state().equals(state)) {
            current = describe(shown, state);
            document = current;
        }
        return current;
    }

    private Document describe(Collection<Offer> shown, Set<String> state) {
        try {
            JsonNode tree = ApiMerge.merge(head, fragments(shown));
            byte[] bytes = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
            return new Document(state, bytes, Gzip.compressed(bytes), tree, Validators.weakTag(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Fragment> fragments(Collection<Offer> shown) {
        Map<Bundle, Set<String>> bases = new TreeMap<>();
        shown.forEach(offer ->
                bases.computeIfAbsent(offer.bundle(), bundle -> new TreeSet<>()).add(offer.base()));
        List<Fragment> fragments = new ArrayList<>();
        bases.forEach((bundle, own) ->
                read(bundle).ifPresent(tree -> fragments.add(new Fragment(bundle.getSymbolicName(), own, tree))));
        return fragments;
    }

    private Optional<JsonNode> read(Bundle bundle) {
        URL entry = bundle.getEntry(RestService.OPENAPI);
        if (entry == null) {
            log.warn("{} serves REST without a description at {}", bundle.getSymbolicName(), RestService.OPENAPI);
            return Optional.empty();
        }
        try (InputStream input = entry.openStream()) {
            return Optional.of(json.readTree(input));
        } catch (IOException e) {
            log.error("The description of {} cannot be read", bundle.getSymbolicName(), e);
            return Optional.empty();
        }
    }
}
