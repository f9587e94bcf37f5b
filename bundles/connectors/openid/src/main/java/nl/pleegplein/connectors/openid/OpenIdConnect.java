package nl.pleegplein.connectors.openid;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.accounts.api.OutsideSignIns;
import nl.pleegplein.accounts.api.SignInChoice;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.web.api.WebSection;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the sign-in while what is configured can be used; without it nothing. */
// Immediate: the pages and the button come with it, whoever asks for its report.
@Component(
        service = HealthCheck.class,
        immediate = true,
        configurationPid = "nl.pleegplein.openid",
        property = HealthCheck.NAME + "=openid")
@Designate(ocd = OpenIdConfig.class)
public final class OpenIdConnect implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdConnect.class);
    /** Three of them, what it is, a token and its keys, fit in the time of a page. */
    private static final Duration FOR_EACH_REQUEST = Duration.ofSeconds(4);

    private static final Duration BETWEEN_KEYS = Duration.ofSeconds(30);

    private final Settings settings;
    private final Wire wire = new Wire(FOR_EACH_REQUEST);
    private final Optional<Provider> provider;
    private final List<ServiceRegistration<?>> offered = new ArrayList<>();

    @Activate
    public OpenIdConnect(
            BundleContext context,
            @Reference OutsideSignIns outside,
            @Reference SignIns signIns,
            @Reference RateLimits limits,
            @Reference Clock clock,
            OpenIdConfig config) {
        this.settings = Settings.of(config);
        Discovery discovery = new Discovery(settings.issuer(), wire, clock, BETWEEN_KEYS);
        this.provider =
                Optional.of(settings).filter(Settings::isUsable).map(usable -> new Provider(usable, discovery, wire));
        settings.faults()
                .forEach(
                        fault -> LOG.error("Nobody can sign in by OpenID Connect, in nl.pleegplein.openid: {}", fault));
        if (provider.isPresent()) {
            OpenIdSection section = section(settings, provider.get(), outside, signIns, limits, clock);
            offered.add(context.registerService(WebSection.class, section, null));
            offered.add(context.registerService(
                    SignInChoice.class, new OpenIdChoice(settings.title(), section.messages()), null));
        }
    }

    static OpenIdSection section(
            Settings settings,
            Provider provider,
            OutsideSignIns outside,
            SignIns signIns,
            RateLimits limits,
            Clock clock) {
        Pages pages = new Pages(settings.title());
        Journeys journeys = new Journeys(provider, limits, clock, pages);
        return new OpenIdSection(
                journeys, new SignInPages(outside, signIns, journeys, pages), new OwnPages(outside, journeys, pages));
    }

    @Deactivate
    public void stop() {
        offered.forEach(ServiceRegistration::unregister);
        wire.close();
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        Optional<String> fault = provider.flatMap(Provider::fault);
        settings.faults().forEach(some -> said.warn("In nl.pleegplein.openid: {}", some));
        if (!settings.isThere()) {
            said.info("No provider is configured");
        } else if (fault.isPresent()) {
            said.warn("The provider, when it was asked last: {}", fault.get());
        } else if (settings.isUsable()) {
            said.info("Who has a function can sign in with {}", settings.title());
        }
        return new Result(said);
    }
}
