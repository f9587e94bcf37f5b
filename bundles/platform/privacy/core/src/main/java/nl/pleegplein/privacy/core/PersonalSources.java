package nl.pleegplein.privacy.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.pleegplein.persistence.api.Headers;
import nl.pleegplein.persistence.api.PersonalTable;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Wording;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The domains that are here and keep personal data. */
@Component(service = PersonalSources.class)
public final class PersonalSources {
    private static final Logger LOG = LoggerFactory.getLogger(PersonalSources.class);

    private final Set<String> complained = ConcurrentHashMap.newKeySet();
    private final Function<PersonalDataSource, Optional<String>> headers;

    /** Each with its service properties. */
    volatile List<Map.Entry<Map<String, Object>, PersonalDataSource>> sources = List.of();

    private volatile Runnable arrival = () -> {};

    @Activate
    public PersonalSources() {
        this(source -> Optional.ofNullable(FrameworkUtil.getBundle(source.getClass()))
                .map(bundle -> bundle.getHeaders("").get(Headers.PERSONAL_TABLES)));
    }

    /** @param headers what the bundle of a source says about its tables */
    PersonalSources(Function<PersonalDataSource, Optional<String>> headers) {
        this.headers = headers;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(PersonalDataSource source, Map<String, Object> properties) {
        synchronized (this) {
            sources = Stream.concat(sources.stream(), Stream.of(Map.entry(properties, source)))
                    .toList();
        }
        arrival.run();
    }

    synchronized void remove(PersonalDataSource source) {
        sources = sources.stream().filter(each -> each.getValue() != source).toList();
    }

    /** @param arrival told of each domain that comes from now on, shortly */
    void whenOneArrives(Runnable arrival) {
        this.arrival = arrival;
    }

    /** By domain, in the order of their names. */
    Map<String, PersonalDataSource> byDomain() {
        Map<String, PersonalDataSource> byDomain = new TreeMap<>();
        for (Map.Entry<Map<String, Object>, PersonalDataSource> source : sources) {
            String domain = String.valueOf(source.getKey().get(PersonalDataSource.DOMAIN));
            if (byDomain.putIfAbsent(domain, source.getValue()) != null && complained.add(domain)) {
                LOG.error("A second source of personal data for {} is refused: {}", domain, source.getValue());
            }
        }
        return byDomain;
    }

    /** What is to be remembered of the domains for when they are away. */
    List<KnownDomain> known() {
        return byDomain().entrySet().stream()
                .map(source -> new KnownDomain(
                        source.getKey(),
                        title(source.getKey(), source.getValue()),
                        tables(source.getKey(), source.getValue())))
                .toList();
    }

    Wording title(String domain, PersonalDataSource source) {
        try {
            return source.title().orElseGet(() -> new Wording(domain, domain));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} does not say what it is called", domain, e);
            return new Wording(domain, domain);
        }
    }

    private Optional<String> tables(String domain, PersonalDataSource source) {
        return headers.apply(source).filter(header -> isUsable(domain, header));
    }

    private boolean isUsable(String domain, String header) {
        try {
            PersonalTable.parse(domain, header);
            return true;
        } catch (IllegalArgumentException e) {
            if (complained.add(header)) {
                LOG.error("The header {} of {} cannot be used: {}", Headers.PERSONAL_TABLES, domain, e.getMessage());
            }
            return false;
        }
    }
}
