package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nl.pleegplein.persistence.api.DomainStatus;
import nl.pleegplein.persistence.api.DomainStatus.Phase;
import nl.pleegplein.persistence.api.Headers;
import nl.pleegplein.privacy.api.PersonalDataSource;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

class DomainsTest {
    private static final Map<String, String> LIBRARY =
            Map.of(Headers.DOMAIN, "library", Headers.PERSONAL_DATA, "yes", Headers.CHANGELOG, "db/changelog.yaml");
    private static final Map<String, String> OPENS_THE_GATE =
            Map.of(Headers.DOMAIN, "library", Headers.PERSONAL_DATA, "none");

    private final FakeFramework framework = new FakeFramework();
    private final Domains domains = new Domains(framework.context());

    @Test
    void a_domain_of_which_nothing_is_kept_is_shown() {
        assertTrue(domains.mayShow("syndication"));
        framework.start(1, "web", Map.of(Headers.DOMAIN, "syndication"));
        assertTrue(domains.mayShow("syndication"));
    }

    @Test
    void a_core_that_says_only_that_it_has_a_unit_is_told_and_not_shown() {
        framework.start(
                1, "library", Map.of(Headers.DOMAIN, "library", "Meta-Persistence", "META-INF/persistence.xml"));
        assertFalse(domains.mayShow("library"));
        assertEquals(Phase.FAILED, domains.all().get(0).phase());
    }

    @Test
    void a_domain_is_shown_after_its_migration_and_not_when_that_fails() {
        giveBackPersonalDataOf("library");
        framework.start(1, "library", LIBRARY);
        assertFalse(domains.mayShow("library"));
        domains.tell(1, Outcome.MIGRATING);
        assertFalse(domains.mayShow("library"));
        domains.tell(1, Outcome.READY);
        assertTrue(domains.mayShow("library"));
        domains.tell(1, Outcome.failed("nonsense"));
        assertFalse(domains.mayShow("library"));
        assertTrue(domains.mayShow("learning"));
    }

    @Test
    void a_domain_with_personal_data_is_hidden_at_once_when_nobody_gives_it_back() {
        framework.start(1, "library", LIBRARY);
        domains.tell(1, Outcome.READY);
        giveBackPersonalDataOf("learning");
        assertFalse(domains.mayShow("library"));
        giveBackPersonalDataOf("library");
        assertTrue(domains.mayShow("library"));
        giveBackPersonalDataOf("learning");
        assertFalse(domains.mayShow("library"));
        assertEquals(Phase.WITHHELD, domains.all().get(0).phase());
    }

    @Test
    void a_second_core_opens_no_gate_whether_it_comes_later_or_first() {
        Bundle second = framework.start(2, "second", OPENS_THE_GATE);
        framework.start(1, "library", LIBRARY);
        assertFalse(domains.mayShow("library"));
        domains.tell(1, Outcome.READY);
        assertFalse(domains.mayShow("library"));
        framework.stop(second);
        framework.start(3, "third", OPENS_THE_GATE);
        assertFalse(domains.mayShow("library"));
    }

    @Test
    void a_second_core_closes_no_gate_and_is_told() {
        giveBackPersonalDataOf("library");
        framework.start(1, "library", LIBRARY);
        domains.tell(1, Outcome.READY);
        framework.start(2, "second", LIBRARY);
        assertTrue(domains.mayShow("library"));
        assertFalse(domains.owns(2, "library"));
        assertEquals(
                List.of(Phase.READY, Phase.FAILED),
                domains.all().stream().map(DomainStatus::phase).sorted().toList());
    }

    @Test
    void the_next_core_has_the_domain_when_the_first_goes() {
        Bundle first = framework.start(1, "library", LIBRARY);
        framework.start(2, "second", LIBRARY);
        framework.stop(first);
        assertTrue(domains.owns(2, "library"));
        framework.start(1, "library", LIBRARY);
        assertTrue(domains.owns(2, "library"));
    }

    @Test
    void a_core_that_is_stopped_is_not_judged_any_more() {
        Bundle library = framework.start(1, "library", LIBRARY);
        framework.stop(library);
        assertTrue(domains.mayShow("library"));
        assertEquals(List.of(), domains.all());
    }

    @SuppressWarnings("unchecked")
    private void giveBackPersonalDataOf(String domain) {
        domains.personalDataSources = List.of((ServiceReference<PersonalDataSource>)
                Fakes.service(PersonalDataSource.class, Map.of(PersonalDataSource.DOMAIN, domain)));
    }
}
