package nl.pleegplein.demo.organisations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pleegplein.organisations.api.OrganisationDetails;
import nl.pleegplein.organisations.api.OrganisationKind;
import org.junit.jupiter.api.Test;

class DemoOrganisationsTest {
    private final List<OrganisationDetails> all = OrganisationsFile.read();

    @Test
    void areOfAllKindsWithSitesThatNobodyCanHave() {
        assertEquals(8, all.size());
        assertEquals(8, all.stream().map(OrganisationDetails::name).distinct().count());
        Set<OrganisationKind> kinds =
                all.stream().flatMap(details -> details.kinds().stream()).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(OrganisationKind.class), kinds);
        for (OrganisationDetails details : all) {
            assertTrue(details.description().site().matches("https://[a-z]+\\.example"), details.name());
            assertTrue(details.description().text().length() > 60, details.name());
            assertFalse(details.description().text().contains("voorbeeld:"), "their page says it already");
        }
        assertTrue(
                all.stream().anyMatch(details -> details.description().regions().isEmpty()));
    }
}
