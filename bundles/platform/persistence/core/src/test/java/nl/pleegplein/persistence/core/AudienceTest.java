package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import nl.pleegplein.persistence.api.Headers;
import org.apache.aries.jpa.template.JpaTemplate;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

class AudienceTest {
    private final Audience audience = new Audience(7);
    private final Bundle system = Fakes.bundle(0, "org.apache.felix.framework", Map.of());
    private final Bundle persistence = Fakes.bundle(7, "nl.pleegplein.persistence.core", Map.of());
    private final Bundle config = Fakes.bundle(8, "org.ops4j.pax.jdbc.config", Map.of());
    private final Bundle library = Fakes.bundle(9, "nl.pleegplein.library.core", Map.of(Headers.DOMAIN, "library"));
    private final Bundle learning = Fakes.bundle(10, "nl.pleegplein.learning.core", Map.of(Headers.DOMAIN, "learning"));
    private final Bundle libraryWeb = Fakes.bundle(12, "nl.pleegplein.library.web", Map.of(Headers.DOMAIN, "library"));
    private final Bundle aries = Fakes.bundle(13, "org.apache.aries.jpa.support", Map.of());
    private final Bundle hibernate = Fakes.bundle(14, "org.hibernate.core", Map.of());
    private final Bundle stranger = Fakes.bundle(11, "org.ops4j.pax.jdbcx", Map.of());

    @Test
    void the_pool_is_for_persistence_and_its_makers() {
        ServiceReference<?> pool = Fakes.service(DataSource.class, Map.of("dataSourceName", "pleegplein"));
        assertEquals(List.of(system, persistence, config), seeing(pool));
    }

    @Test
    void an_alias_is_for_its_domain() {
        ServiceReference<?> alias = Fakes.service(DataSource.class, Map.of("pleegplein.domain", "library"));
        assertEquals(List.of(system, persistence, library, libraryWeb), seeing(alias));
    }

    @Test
    void what_is_made_of_a_unit_is_for_the_domain_of_the_bundle_that_has_it() {
        for (Class<?> type : List.of(JpaTemplate.class, EntityManagerFactory.class, EntityManager.class)) {
            ServiceReference<?> unit = Fakes.service(library, type, Map.of("osgi.unit.name", "library"));
            assertEquals(List.of(system, persistence, library, libraryWeb, aries, hibernate), seeing(unit));
        }
    }

    @Test
    void the_unit_of_a_bundle_in_no_domain_is_not_ours_to_guard() {
        assertFalse(audience.isLimited(
                Fakes.service(stranger, EntityManagerFactory.class, Map.of("osgi.unit.name", "a partner's"))));
    }

    @Test
    void other_services_are_for_everybody() {
        assertFalse(audience.isLimited(Fakes.service(DataSource.class, Map.of("dataSourceName", "a partner's"))));
        assertFalse(audience.isLimited(Fakes.service(Runnable.class, Map.of("pleegplein.domain", "library"))));
        assertTrue(audience.maySee(stranger, Fakes.service(Runnable.class, Map.of())));
    }

    private List<Bundle> seeing(ServiceReference<?> service) {
        return Stream.of(system, persistence, config, library, libraryWeb, learning, aries, hibernate, stranger)
                .filter(bundle -> audience.maySee(bundle, service))
                .toList();
    }
}
