package nl.pleegplein.organisations.core;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.organisations.api.Description;
import nl.pleegplein.organisations.api.OrganisationDetails;

/** What may be kept of what was typed. */
final class DetailRules {
    private static final int LONGEST_TEXT = 4000;

    /** No control characters, of which PostgreSQL keeps no NUL, but ends of lines. */
    private static final Pattern LINES = Pattern.compile("([^\\p{Cntrl}]|[\\n\\t])*");

    private static final Pattern ENDS = Pattern.compile("\\r\\n?");

    private final Regions regions;

    DetailRules(Regions regions) {
        this.regions = regions;
    }

    /** As it is kept. */
    OrganisationDetails checked(OrganisationDetails typed) {
        List<Fault> faults = new ArrayList<>();
        String name = Naming.tidied(typed.name());
        Naming.fault(name).ifPresent(faults::add);
        if (typed.kinds().isEmpty()) {
            faults.add(new Fault("kinds", "organisations.fault.kinds", "At least one kind"));
        }
        Description description = checked(typed.description(), faults);
        refuse(faults);
        return new OrganisationDetails(name, typed.kinds(), description);
    }

    Description checked(Description typed) {
        List<Fault> faults = new ArrayList<>();
        Description checked = checked(typed, faults);
        refuse(faults);
        return checked;
    }

    private Description checked(Description typed, List<Fault> faults) {
        if (!regions.areAll(typed.regions())) {
            faults.add(new Fault("regions", "organisations.fault.regions", "There is no such region"));
        }
        String site = typed.site().strip();
        Optional<String> address = site.isEmpty() ? Optional.of("") : Sites.of(site);
        if (address.isEmpty()) {
            faults.add(new Fault("site", "organisations.fault.site", "An address that begins with https://"));
        }
        String text =
                Normalizer.normalize(ENDS.matcher(typed.text()).replaceAll("\n").strip(), Normalizer.Form.NFC);
        if (text.length() > LONGEST_TEXT) {
            faults.add(new Fault("text", "organisations.fault.long", "At most 4,000 characters"));
        } else if (!LINES.matcher(text).matches()) {
            faults.add(new Fault("text", "organisations.fault.text", "Text without control characters"));
        }
        return new Description(typed.regions(), address.orElse(""), text);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }
}
