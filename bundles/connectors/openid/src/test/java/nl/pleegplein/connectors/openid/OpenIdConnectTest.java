package nl.pleegplein.connectors.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.pleegplein.accounts.api.SignInChoice;
import nl.pleegplein.web.api.Messages;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** What is offered, and what operators are told. */
class OpenIdConnectTest {
    private final Set<String> offered = new TreeSet<>();

    private OpenIdConnect started(TestConfig config) {
        BundleContext context = proxy(BundleContext.class, arguments -> {
            String name = ((Class<?>) arguments[0]).getSimpleName();
            offered.add(name);
            return proxy(ServiceRegistration.class, none -> {
                offered.remove(name);
                return null;
            });
        });
        FakeSignIns accounts = new FakeSignIns();
        return new OpenIdConnect(
                context, accounts, accounts, (limit, key) -> Optional.empty(), Clock.systemUTC(), config);
    }

    private interface Called {
        Object with(Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Called called) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> called.with(arguments)));
    }

    @Test
    void offersThePagesAndTheButtonAndTakesThemBack() {
        OpenIdConnect openId = started(TestConfig.of("https://login.example"));
        assertEquals(Set.of("SignInChoice", "WebSection"), offered);
        assertTrue(openId.execute().isOk());
        openId.stop();
        assertEquals(Set.of(), offered);
    }

    @Test
    void offersNothingWithoutConfiguration() {
        OpenIdConnect openId = started(TestConfig.of("").as("", ""));
        assertEquals(Set.of(), offered);
        assertTrue(openId.execute().isOk(), "that is no fault");
        openId.stop();
    }

    @Test
    void offersNothingWithFaultsAndTellsThem() {
        OpenIdConnect openId = started(TestConfig.of("http://login.example").as("", "geheim"));
        assertEquals(Set.of(), offered);
        Result told = openId.execute();
        assertFalse(told.isOk());
        assertTrue(told.toString().contains("issuer") && told.toString().contains("clientId"), told.toString());
        assertFalse(told.toString().contains("geheim"));
        openId.stop();
    }

    @Test
    void theButtonSpeaksTheLanguageOfThePage() {
        SignInChoice choice = new OpenIdChoice("Kantoor", Messages.beside(OpenIdSection.class));
        assertEquals(
                List.of("Log in met Kantoor", "Sign in with Kantoor"),
                List.of(choice.title(Locale.forLanguageTag("nl")), choice.title(Locale.ENGLISH)));
    }
}
