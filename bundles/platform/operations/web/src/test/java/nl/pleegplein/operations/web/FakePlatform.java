package nl.pleegplein.operations.web;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.pleegplein.operations.api.Action;
import nl.pleegplein.operations.api.DomainChange;
import nl.pleegplein.operations.api.DomainState;
import nl.pleegplein.operations.api.Domains;
import nl.pleegplein.operations.api.Plan;
import nl.pleegplein.operations.api.Refusal;
import nl.pleegplein.operations.api.Refusals;
import nl.pleegplein.operations.api.Release;
import nl.pleegplein.persistence.api.DomainStates;
import nl.pleegplein.persistence.api.DomainStatus;
import nl.pleegplein.persistence.api.Headers;
import nl.pleegplein.web.api.SectionState;
import nl.pleegplein.web.api.Sections;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** Bundles, domains, databases and sections that are as a test wants them. */
final class FakePlatform {
    private final List<Bundle> bundles = new ArrayList<>();
    private final List<DomainState> domains = new ArrayList<>();
    private final List<DomainChange> changes = new ArrayList<>();
    private final List<DomainStatus> databases = new ArrayList<>();
    private final List<SectionState> sections = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    FakePlatform bundle(String domain, String name, String version, int state, ServiceReference<?>... services) {
        return bundle(Map.of(Headers.DOMAIN, domain), name, version, state, services);
    }

    FakePlatform bundle(
            Map<String, String> headers, String name, String version, int state, ServiceReference<?>... services) {
        Dictionary<String, String> given = FrameworkUtil.asDictionary(headers);
        bundles.add(fake(Bundle.class, (self, called, arguments) -> switch (called.getName()) {
            case "getHeaders" -> given;
            case "getSymbolicName" -> name;
            case "getVersion" -> Version.parseVersion(version);
            case "getState" -> state;
            case "getRegisteredServices" -> services.length == 0 ? null : services;
            default -> throw new UnsupportedOperationException(called.getName());
        }));
        return this;
    }

    FakePlatform goneBundle(String domain, String name) {
        Dictionary<String, String> given = FrameworkUtil.asDictionary(Map.of(Headers.DOMAIN, domain));
        bundles.add(fake(Bundle.class, (self, called, arguments) -> switch (called.getName()) {
            case "getHeaders" -> given;
            case "getSymbolicName" -> name;
            case "getVersion" -> Version.emptyVersion;
            case "getState" -> Bundle.UNINSTALLED;
            default -> throw new IllegalStateException("Uninstalled");
        }));
        return this;
    }

    static ServiceReference<?> service(String type, Map<String, ?> properties) {
        return fake(
                ServiceReference.class,
                (self, called, arguments) -> Constants.OBJECTCLASS.equals(arguments[0])
                        ? new String[] {"x.Other", type}
                        : properties.get((String) arguments[0]));
    }

    FakePlatform domain(String domain, String installed, String... available) {
        return domain(new DomainState(
                domain,
                Optional.of(installed).filter(version -> !version.isEmpty()),
                Arrays.asList(available),
                false,
                Optional.empty()));
    }

    FakePlatform domain(DomainState state) {
        domains.add(state);
        return this;
    }

    FakePlatform change(DomainChange change) {
        changes.add(change);
        return this;
    }

    FakePlatform database(String domain, DomainStatus.Phase phase, String reason) {
        databases.add(new DomainStatus(domain, phase, Optional.of(reason).filter(text -> !text.isEmpty())));
        return this;
    }

    FakePlatform refused(String contribution, String bundle, Optional<String> domain, String reason) {
        refused.add(new Refusal(contribution, bundle, domain, reason));
        return this;
    }

    FakePlatform section(String id, String bundle, Optional<String> domain, SectionState.State state, String reason) {
        sections.add(new SectionState(id, Set.of(id, "a-" + id), bundle, domain, state, reason, 40, 2));
        return this;
    }

    BundleContext context() {
        return fake(BundleContext.class, (self, called, arguments) -> bundles.toArray(new Bundle[0]));
    }

    Domains domains() {
        return new Known();
    }

    DomainStates states() {
        return () -> databases;
    }

    List<Refusals> refusals() {
        return List.of(() -> refused);
    }

    Sections sections() {
        return () -> sections;
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private final class Known implements Domains {
        @Override
        public List<DomainState> all() {
            return domains;
        }

        @Override
        public List<DomainChange> changes() {
            return changes;
        }

        @Override
        public Release add(Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Plan plan(Action action, String domain, Optional<String> version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void carryOut(Plan plan, Consumer<String> progress) {
            throw new UnsupportedOperationException();
        }
    }
}
