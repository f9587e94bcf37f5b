package nl.pleegplein.privacy.web.console;

import java.util.List;
import nl.pleegplein.privacy.api.Erasures;

/** The service that the commands need. */
final class Present {
    private Present() {}

    /** @throws IllegalStateException when it is not there now */
    static Erasures in(List<Erasures> services) {
        if (services.isEmpty()) {
            throw new IllegalStateException("The privacy room is not there now");
        }
        return services.get(0);
    }
}
