package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.persistence.api.DomainStatus.Phase;
import nl.pleegplein.persistence.api.Headers;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void a_bundle_without_a_word_on_data_is_no_core() {
        assertEquals(Optional.empty(), Core.of(Fakes.bundle(1, "web", Map.of(Headers.DOMAIN, "library"))));
    }

    @Test
    void a_core_that_says_nothing_about_personal_data_gets_no_database() {
        assertEquals(Phase.FAILED, phase(Outcome.READY, "library", null, true));
        assertEquals(Phase.FAILED, phase(Outcome.READY, "library", "perhaps", true));
    }

    @Test
    void a_bundle_with_a_persistence_unit_is_told_what_it_does_not_say() {
        assertTrue(fault(Map.of()).contains(Headers.PERSONAL_DATA));
        assertTrue(fault(Map.of(Headers.PERSONAL_DATA, "none")).contains(Headers.CHANGELOG));
        Map<String, String> another = Map.of("Meta-Persistence", "META-INF/persistence.xml");
        assertEquals(Optional.empty(), Core.of(Fakes.bundle(1, "not.of.the.house", another)));
    }

    private static String fault(Map<String, String> said) {
        Map<String, String> headers = new HashMap<>(said);
        headers.put(Headers.DOMAIN, "library");
        headers.put("Meta-Persistence", "META-INF/persistence.xml");
        Core core =
                Core.of(Fakes.bundle(1, "nl.pleegplein.library.core", headers)).orElseThrow();
        assertEquals(Phase.FAILED, Outcome.READY.of(core, true).phase());
        return core.fault().orElseThrow();
    }

    @Test
    void a_domain_has_a_name_that_fits_in_a_table_name() {
        assertEquals(Phase.FAILED, phase(Outcome.READY, "drop table", "none", true));
        assertEquals(Phase.FAILED, phase(Outcome.READY, null, "none", true));
    }

    @Test
    void personal_data_is_withheld_until_it_can_be_given_back() {
        assertEquals(Phase.WITHHELD, phase(Outcome.READY, "library", "yes", false));
        assertEquals(Phase.READY, phase(Outcome.READY, "library", "yes", true));
        assertEquals(Phase.READY, phase(Outcome.READY, "library", "none", false));
    }

    @Test
    void a_migration_that_is_not_done_is_told_with_its_reason() {
        Core core = core("library", "none");
        assertEquals(Phase.WAITING, Outcome.NO_DATABASE.of(core, true).phase());
        assertTrue(Outcome.failed("why").of(core, true).reason().orElseThrow().contains("why"));
    }

    @Test
    void a_core_without_changelog_is_ready_at_once() {
        Core core = new Core("syndication", Optional.of("none"), Optional.empty(), false);
        assertEquals(Phase.READY, Outcome.NO_DATABASE.of(core, false).phase());
    }

    private static Phase phase(Outcome outcome, String domain, String personalData, boolean givesBack) {
        return outcome.of(core(domain, personalData), givesBack).phase();
    }

    private static Core core(String domain, String personalData) {
        Map<String, String> headers = new HashMap<>(Map.of(Headers.CHANGELOG, "db/changelog.yaml"));
        if (domain != null) {
            headers.put(Headers.DOMAIN, domain);
        }
        if (personalData != null) {
            headers.put(Headers.PERSONAL_DATA, personalData);
        }
        return Core.of(Fakes.bundle(1, "nl.pleegplein.library.core", headers)).orElseThrow();
    }
}
