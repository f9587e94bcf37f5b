package nl.pleegplein.connectors.openid;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.Rendered;

/** The pages with a provider, as one browser uses them. */
final class TestSite implements AutoCloseable {
    static final Viewer ANNA = new Viewer(
            Optional.of(new AccountId(new UUID(0, 1))),
            Set.of(Role.EDITOR),
            Set.of("members"),
            Optional.of(new UUID(0, 2)));

    final FakeSignIns signIns = new FakeSignIns();
    private final Wire wire = new Wire(Duration.ofSeconds(3));
    private final Set<String> limited = new HashSet<>();
    private Duration ahead = Duration.ZERO;
    final Provider provider;
    private final OpenIdSection section;

    TestSite(TestConfig config) {
        this(config, Duration.ofMinutes(5));
    }

    TestSite(TestConfig config, Duration betweenKeys) {
        Settings settings = Settings.of(config);
        if (!settings.isUsable()) {
            throw new IllegalArgumentException(settings.faults().toString());
        }
        Clock clock = new MovingClock();
        provider = new Provider(settings, new Discovery(settings.issuer(), wire, clock, betweenKeys), wire);
        section = OpenIdConnect.section(
                settings,
                provider,
                signIns,
                signIns,
                (limit, key) -> limited.contains(key) ? Optional.of(Duration.ofMinutes(1)) : Optional.empty(),
                clock);
    }

    void later(Duration time) {
        ahead = ahead.plus(time);
    }

    void limit(String client) {
        limited.add(client);
    }

    static FakeRequest request(String address) {
        return FakeRequest.to(address).withTextsBeside(OpenIdSection.class);
    }

    Answer answer(FakeRequest request) throws Exception {
        return section.routes().all().stream()
                .filter(route -> route.pattern().equals(request.path()) && route.method() == request.method())
                .findFirst()
                .orElseThrow()
                .handler()
                .handle(request);
    }

    /** Somebody who wants to sign in is sent to the provider. */
    Answer.Away leave(String back) throws Exception {
        return (Answer.Away) answer(request(Paths.SIGN_IN).withQuery("terug", back));
    }

    /** The browser comes back as the provider sends it. */
    Answer back(URI address, String errand) throws Exception {
        return back(address, errand, Viewer.visitor());
    }

    Answer back(URI address, String errand, Viewer viewer) throws Exception {
        return answer(request(Paths.BACK + "?" + address.getRawQuery())
                .withErrand(errand)
                .by(viewer));
    }

    static String text(Answer answer) {
        return Rendered.html(answer).text();
    }

    static int status(Answer answer) {
        return ((Answer.Page) answer).status();
    }

    @Override
    public void close() {
        wire.close();
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
