package nl.pleegplein.operations.console;

import java.util.List;

/**
 * A service that a command needs. Commands take lists, because Karaf offers none of a bundle's commands while a service
 * that any of them takes alone is away.
 */
final class Present {
    private Present() {}

    /** @throws IllegalStateException when it is not there now */
    static <T> T in(List<T> services, String name) {
        if (services.isEmpty()) {
            throw new IllegalStateException(name + " is not there now");
        }
        return services.get(0);
    }
}
