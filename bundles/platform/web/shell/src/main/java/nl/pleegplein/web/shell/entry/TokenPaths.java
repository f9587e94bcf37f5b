package nl.pleegplein.web.shell.entry;

import java.util.Set;
import nl.pleegplein.access.api.Viewer;

/**
 * Where a personal access token counts. It is for programs: its scopes say nothing about pages, so that on pages who comes
 * with one is a visitor.
 */
final class TokenPaths {
    /** Checks the scopes of each request itself. */
    private static final String FOR_PROGRAMS = "api";

    private static final Set<String> OPERATIONS = Set.of("health", "metrics");
    private static final String OPERATIONS_SCOPE = "operations:read";

    private TokenPaths() {}

    static boolean isForPrograms(RequestPath path) {
        return path.first().equals(FOR_PROGRAMS) || OPERATIONS.contains(path.first());
    }

    static Viewer on(RequestPath path, Viewer viewer) {
        boolean counts = viewer.scopes().isEmpty()
                || path.first().equals(FOR_PROGRAMS)
                || (OPERATIONS.contains(path.first()) && viewer.isWithin(OPERATIONS_SCOPE));
        return counts ? viewer : Viewer.visitor();
    }
}
