package nl.pleegplein.accounts.core;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The functions with which somebody can do so much that a password is not enough. */
@Component(service = StrongFunctions.class, configurationPid = "nl.pleegplein.accounts")
@Designate(ocd = AccountsConfig.class)
public final class StrongFunctions {
    private static final Logger LOG = LoggerFactory.getLogger(StrongFunctions.class);
    private static final String NONE = "none";

    private final Set<Role> roles;

    @Activate
    public StrongFunctions(AccountsConfig config) {
        this.roles = roles(config.secondFactorFor());
    }

    /** What cannot be read lets nobody do more. */
    private static Set<Role> roles(String text) {
        if (text.strip().equalsIgnoreCase(NONE)) {
            return Set.of();
        }
        try {
            return Arrays.stream(text.split(",", -1))
                    .map(name -> Role.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "secondFactorFor of nl.pleegplein.accounts cannot be read, so every function needs one: {}", text);
            return EnumSet.allOf(Role.class);
        }
    }

    Set<Role> all() {
        return roles;
    }

    boolean anyOf(Collection<Role> functions) {
        return functions.stream().anyMatch(roles::contains);
    }

    /** Those that can be used in a session. */
    Set<Role> usable(Set<Role> functions, boolean strong) {
        return strong
                ? functions
                : functions.stream().filter(role -> !roles.contains(role)).collect(Collectors.toUnmodifiableSet());
    }
}
