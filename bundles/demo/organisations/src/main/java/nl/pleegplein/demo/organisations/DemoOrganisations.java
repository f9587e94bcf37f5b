package nl.pleegplein.demo.organisations;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.organisations.api.OrganisationCard;
import nl.pleegplein.organisations.api.OrganisationDetails;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.persistence.api.Slice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the made-up organisations in, once: not while any made-up one is there, also one that was renamed or has ended. */
// Immediate, because nobody asks for it: it acts of its own accord.
@Component(service = DemoOrganisations.class, immediate = true, configurationPid = "nl.pleegplein.demo")
public final class DemoOrganisations {
    private static final Logger LOG = LoggerFactory.getLogger(DemoOrganisations.class);
    private static final int AT_ONCE = 100;

    private final Organisations organisations;

    @Activate
    public DemoOrganisations(@Reference Organisations organisations, OrganisationsConfig config) {
        this(organisations);
        if (config.enabled() && !isThere(Optional.empty())) {
            bringIn(OrganisationsFile.read());
        }
    }

    DemoOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    boolean isThere(Optional<String> after) {
        Slice<OrganisationCard> some = organisations.search("", Optional.empty(), after, AT_ONCE, Viewer.system());
        return some.items().stream().anyMatch(OrganisationCard::demonstration)
                || (some.next().isPresent() && isThere(some.next()));
    }

    /** One that fails, because somebody has its name, costs no other. */
    void bringIn(List<OrganisationDetails> all) {
        int added = 0;
        for (OrganisationDetails details : all) {
            try {
                organisations.add(details, true, Viewer.system());
                added++;
            } catch (InvalidInputException e) {
                LOG.warn("An organisation of the demonstration could not be brought in: {}", e.faults());
            }
        }
        LOG.info("The demonstration has {} new organisations", added);
    }
}
