package nl.pleegplein.privacy.core;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.privacy.api.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All domains that keep personal data, whether or not they are here now. */
@Component(service = KnownDomains.class)
public final class KnownDomains {
    private final DomainRepository repository;
    private final PersonalSources sources;
    private final Clock clock;

    @Activate
    public KnownDomains(
            @Reference DomainRepository repository, @Reference PersonalSources sources, @Reference Clock clock) {
        this.repository = repository;
        this.sources = sources;
        this.clock = clock;
    }

    /** Remembers what is here now, and tells of all. */
    Map<String, KnownDomain> all() {
        Map<String, KnownDomain> known = repository.all();
        for (KnownDomain here : sources.known()) {
            if (!here.equals(known.get(here.domain()))) {
                repository.remember(here, clock.instant());
                known.put(here.domain(), here);
            }
        }
        return known;
    }

    Set<String> names() {
        return all().keySet();
    }

    static Wording title(String domain, Map<String, KnownDomain> known) {
        return Optional.ofNullable(known.get(domain))
                .map(KnownDomain::title)
                .orElseGet(() -> new Wording(domain, domain));
    }
}
