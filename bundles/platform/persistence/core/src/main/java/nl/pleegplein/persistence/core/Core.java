package nl.pleegplein.persistence.core;

import java.util.Dictionary;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.pleegplein.persistence.api.Headers;
import org.osgi.framework.Bundle;

/**
 * What a core says about itself in its headers.
 *
 * @param personalData the header's word; neither {@code yes} nor {@code none} is a fault
 * @param changelog empty when the domain keeps nothing
 * @param unit whether it has a persistence unit, which waits for a database
 */
record Core(String domain, Optional<String> personalData, Optional<String> changelog, boolean unit) {
    private static final String META_PERSISTENCE = "Meta-Persistence";

    /** Becomes part of table names. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,29}");

    /** Empty when the bundle is no core: it wants no database, or is not of the house. */
    static Optional<Core> of(Bundle bundle) {
        Dictionary<String, String> headers = bundle.getHeaders("");
        Optional<String> personalData = Optional.ofNullable(headers.get(Headers.PERSONAL_DATA));
        Optional<String> changelog = Optional.ofNullable(headers.get(Headers.CHANGELOG));
        boolean unit = headers.get(Headers.DOMAIN) != null && headers.get(META_PERSISTENCE) != null;
        if (personalData.isEmpty() && changelog.isEmpty() && !unit) {
            return Optional.empty();
        }
        String domain = Optional.ofNullable(headers.get(Headers.DOMAIN)).orElse(bundle.getSymbolicName());
        return Optional.of(new Core(domain, personalData, changelog, unit));
    }

    boolean keepsPersonalData() {
        return personalData.filter("yes"::equals).isPresent();
    }

    /** Why this core gets no database, whatever its changelog says. */
    Optional<String> fault() {
        if (!NAME.matcher(domain).matches()) {
            return Optional.of(Headers.DOMAIN + " is missing or no name of at most 30 small letters and digits");
        }
        if (personalData
                .filter(word -> word.equals("yes") || word.equals("none"))
                .isEmpty()) {
            return Optional.of(Headers.PERSONAL_DATA + " must say yes or none");
        }
        if (unit && changelog.isEmpty()) {
            return Optional.of(Headers.CHANGELOG + " is missing, so its persistence unit would wait for ever");
        }
        return Optional.empty();
    }
}
