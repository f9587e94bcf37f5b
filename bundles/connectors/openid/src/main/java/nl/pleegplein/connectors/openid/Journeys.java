package nl.pleegplein.connectors.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** To the provider and back. */
final class Journeys {
    private static final Logger LOG = LoggerFactory.getLogger(Journeys.class);
    private static final List<String> PARAMETERS = List.of("state", "code", "iss", "error", "error_description");
    private static final RateLimit BACK = new RateLimit("openid.back", 30, Duration.ofMinutes(10));

    private final Provider provider;
    private final RateLimits limits;
    private final Clock clock;
    private final Pages pages;
    /** States that were shown, for longer than an errand lasts: each is good once. */
    private final Cache<String, Boolean> used = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Errand.LASTS.multipliedBy(3))
            .executor(Runnable::run)
            .build();

    Journeys(Provider provider, RateLimits limits, Clock clock, Pages pages) {
        this.provider = provider;
        this.limits = limits;
        this.clock = clock;
        this.pages = pages;
    }

    /** What becomes of who came back. */
    interface Arrival {
        Answer answer(Proven proven, Errand errand);
    }

    Answer leave(Errand.Purpose purpose, String back, WebRequest request) {
        Optional<URI> here = here(request);
        if (here.isEmpty()) {
            LOG.warn("Nobody can sign in by OpenID Connect: the setting site of nl.pleegplein.web is empty");
            return pages.said(Pages.AWAY, "openid.said.site", request);
        }
        Errand errand = Errand.begin(purpose, clock.instant(), back);
        try {
            return new Answer.Away(provider.question(errand, here.get()), errand.kept(), Errand.LASTS);
        } catch (ProviderAwayException e) {
            return pages.said(Pages.AWAY, "openid.said.away", request);
        }
    }

    /** As configured: what a request says could lead the answer elsewhere. */
    private static Optional<URI> here(WebRequest request) {
        return request.sureSite().map(site -> site.resolve(Paths.BACK));
    }

    Answer back(WebRequest request, Arrival arrival) {
        Optional<Errand> errand = request.errand().flatMap(kept -> Errand.read(kept, clock.instant()));
        Optional<Map<String, List<String>>> answer = answer(request);
        Optional<URI> here = here(request);
        if (limits.take(BACK, request.client()).isPresent()) {
            return pages.tooOften(request);
        }
        if (errand.isEmpty() || answer.isEmpty() || here.isEmpty() || !isFirst(errand.get(), answer.get())) {
            return pages.said(Pages.REFUSED, "openid.said.begin", request);
        }
        try {
            return arrival.answer(provider.proof(answer.get(), errand.get(), here.get()), errand.get());
        } catch (ProviderAwayException e) {
            LOG.warn("Somebody could not sign in by OpenID Connect: {}", e.toString());
            return pages.said(Pages.AWAY, "openid.said.away", request);
        } catch (NotProvenException e) {
            LOG.info("Somebody did not sign in by OpenID Connect: {}", e.getMessage());
            return pages.said(Pages.REFUSED, "openid.said.failed", request);
        }
    }

    private boolean isFirst(Errand errand, Map<String, List<String>> answer) {
        String state = answer.getOrDefault("state", List.of("")).get(0);
        return errand.isOf(state) && used.asMap().putIfAbsent(state, true) == null;
    }

    /** What counts of the query; empty when something stands there twice, as of two which is meant (RFC 6749, section 3.1). */
    private static Optional<Map<String, List<String>>> answer(WebRequest request) {
        Map<String, List<String>> answer = new LinkedHashMap<>();
        for (String name : PARAMETERS) {
            List<String> values = request.queryAll(name);
            if (values.size() > 1) {
                return Optional.empty();
            }
            if (values.size() == 1) {
                answer.put(name, values);
            }
        }
        return Optional.of(answer);
    }
}
