package nl.pleegplein.rest.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.HttpHeaders;
import nl.pleegplein.rest.api.Scopes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one place that knows which scope a request needs, and whether who came with a token has it. */
@Component
public final class TokenScopes implements Scopes {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final InstalledServices services;

    @Activate
    public TokenScopes(@Reference InstalledServices services) {
        this.services = services;
    }

    @Override
    public List<String> here() {
        Stream<String> ofServices =
                services.shown().stream().flatMap(offer -> Stream.of(scope(offer, READ), scope(offer, WRITE)));
        return Stream.concat(ofServices, Stream.of(OPERATIONS))
                .distinct()
                .sorted()
                .toList();
    }

    /** Why a request is refused that does more than its token is for (RFC 6750, section 3.1). */
    static Optional<Problem> refusal(Offer offer, HttpServletRequest request) {
        String needed = scope(offer, READING.contains(request.getMethod()) ? READ : WRITE);
        return RequestCaller.of(request).viewer().isWithin(needed)
                ? Optional.empty()
                : Optional.of(Problem.of(403, "This token is not for " + needed)
                        .coded("rest.scope.missing")
                        .header(
                                HttpHeaders.WWW_AUTHENTICATE,
                                "Bearer error=\"insufficient_scope\", scope=\"" + needed + "\""));
    }

    private static String scope(Offer offer, String kind) {
        return offer.base().substring(1) + ":" + kind;
    }
}
