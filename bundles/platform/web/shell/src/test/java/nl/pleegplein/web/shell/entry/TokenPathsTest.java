package nl.pleegplein.web.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenPathsTest {
    @ParameterizedTest
    @CsvSource({
        "/,                 library:read,    false",
        "/mijn,             library:read,    false",
        "/apis/library,     library:read,    false",
        "/beheer/api,       library:read,    false",
        "/mijn,             operations:read, false",
        "/health,           library:read,    false",
        "/metrics,          library:read,    false",
        "/health,           operations:read, true",
        "/health/ready,     operations:read, true",
        "/metrics,          operations:read, true",
        "/api,              library:read,    true",
        "/api/library,      library:read,    true",
    })
    void aTokenCountsWhereItsScopesAreChecked(String path, String scope, boolean counts) {
        Viewer program = viewer(Optional.of(Set.of(scope)));
        assertEquals(counts ? program : Viewer.visitor(), TokenPaths.on(RequestPath.of(path), program));
    }

    @Test
    void whoHasNoScopesIsWhoTheyAreEverywhere() {
        Viewer member = viewer(Optional.empty());
        assertEquals(member, TokenPaths.on(RequestPath.of("/mijn"), member));
        assertEquals(Viewer.system(), TokenPaths.on(RequestPath.of("/metrics"), Viewer.system()));
        assertEquals(Viewer.visitor(), TokenPaths.on(RequestPath.of("/mijn"), viewer(Optional.of(Set.of()))));
    }

    private static Viewer viewer(Optional<Set<String>> scopes) {
        return new Viewer(
                Optional.of(new AccountId(new UUID(0, 1))),
                Set.of(Role.OPERATOR),
                Set.of("members"),
                Optional.empty(),
                scopes);
    }
}
