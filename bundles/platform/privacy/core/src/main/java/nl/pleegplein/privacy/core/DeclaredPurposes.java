package nl.pleegplein.privacy.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.pleegplein.privacy.api.DomainPurposes;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Purpose;
import nl.pleegplein.privacy.api.PurposeRegister;
import nl.pleegplein.privacy.api.SiteTerms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the domains that are here what they use data for. */
@Component(
        service = {PurposeRegister.class, DeclaredPurposes.class},
        configurationPid = PrivacyConfig.PID)
@Designate(ocd = PrivacyConfig.class)
public final class DeclaredPurposes implements PurposeRegister {
    private static final Logger LOG = LoggerFactory.getLogger(DeclaredPurposes.class);

    private final PersonalSources sources;
    private final SiteTerms terms;
    private final Set<String> complained = ConcurrentHashMap.newKeySet();

    @Activate
    public DeclaredPurposes(@Reference PersonalSources sources, PrivacyConfig config) {
        this(
                sources,
                new SiteTerms(
                        config.backupDays(),
                        config.operator().strip(),
                        config.contact().strip()));
    }

    DeclaredPurposes(PersonalSources sources, SiteTerms terms) {
        this.sources = sources;
        this.terms = terms;
    }

    @Override
    public List<DomainPurposes> all() {
        List<DomainPurposes> all = new ArrayList<>();
        sources.byDomain().forEach((domain, source) -> {
            List<Purpose> purposes = purposes(domain, source);
            if (!purposes.isEmpty()) {
                all.add(new DomainPurposes(domain, sources.title(domain, source), purposes));
            }
        });
        return List.copyOf(all);
    }

    Optional<Purpose> find(String id) {
        return all().stream()
                .flatMap(domain -> domain.purposes().stream())
                .filter(purpose -> purpose.id().equals(id))
                .findFirst();
    }

    /** Nobody says what another domain does. */
    private List<Purpose> purposes(String domain, PersonalDataSource source) {
        try {
            return source.purposes().stream()
                    .filter(purpose -> isOwn(domain, purpose))
                    .toList();
        } catch (RuntimeException | LinkageError e) {
            if (complained.add(domain)) {
                LOG.error("{} does not say what it uses data for", domain, e);
            }
            return List.of();
        }
    }

    private boolean isOwn(String domain, Purpose purpose) {
        boolean own = purpose.id().startsWith(domain + ".");
        if (!own && complained.add(purpose.id())) {
            LOG.error("The purpose {} is not one of {}", purpose.id(), domain);
        }
        return own;
    }

    @Override
    public SiteTerms site() {
        return terms;
    }
}
