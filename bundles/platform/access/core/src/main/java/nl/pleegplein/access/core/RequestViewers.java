package nl.pleegplein.access.core;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Credentials;
import nl.pleegplein.access.api.Identity;
import nl.pleegplein.access.api.ReaderTokens;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.access.api.ViewerResolver;
import nl.pleegplein.access.api.Viewers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks everybody who may know, and lets nobody's failure turn into a failed request or into a right. */
@Component
public final class RequestViewers implements Viewers {
    private static final Logger LOG = LoggerFactory.getLogger(RequestViewers.class);

    @Reference(policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ViewerResolver> resolvers = List.of();

    @Reference(policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ReaderTokens> tokens = List.of();

    @Activate
    public RequestViewers() {
        // The references are filled and replaced by the component runtime.
    }

    RequestViewers(List<ViewerResolver> resolvers, List<ReaderTokens> tokens) {
        this.resolvers = resolvers;
        this.tokens = tokens;
    }

    @Override
    public Viewer resolve(Credentials credentials) {
        if (credentials.session().isEmpty() && credentials.bearer().isEmpty()) {
            return Viewer.visitor();
        }
        return resolvers.stream()
                .flatMap(resolver -> viewer(resolver, credentials).stream())
                .findFirst()
                .orElseGet(Viewer::visitor);
    }

    private Viewer viewer(Identity identity) {
        return new Viewer(
                identity.account(),
                identity.roles(),
                identity.account().map(this::tokensOf).orElse(Set.of()),
                identity.session(),
                identity.scopes());
    }

    private Set<String> tokensOf(AccountId account) {
        Set<String> held = new HashSet<>(Set.of(Readers.MEMBERS, Readers.account(account)));
        for (ReaderTokens provider : tokens) {
            held.addAll(tokensOf(provider, account));
        }
        return held;
    }

    /** Read inside the guard as well: what a partner answers may be null, or hold it. */
    private Optional<Viewer> viewer(ViewerResolver resolver, Credentials credentials) {
        try {
            return resolver.resolve(credentials).map(this::viewer);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} cannot recognise credentials", resolver.getClass().getName(), e);
            return Optional.empty();
        }
    }

    /** Copied inside the guard: a provider's set may fail when it is read, and must not outlive its bundle. */
    private static Set<String> tokensOf(ReaderTokens provider, AccountId account) {
        try {
            return Set.copyOf(provider.tokensOf(account));
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "{} cannot say what an account may read",
                    provider.getClass().getName(),
                    e);
            return Set.of();
        }
    }
}
