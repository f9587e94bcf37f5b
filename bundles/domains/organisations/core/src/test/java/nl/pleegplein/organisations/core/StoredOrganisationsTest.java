package nl.pleegplein.organisations.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.organisations.api.Description;
import nl.pleegplein.organisations.api.Organisation;
import nl.pleegplein.organisations.api.OrganisationCard;
import nl.pleegplein.organisations.api.OrganisationDetails;
import nl.pleegplein.organisations.api.OrganisationFilter;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationKind;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.organisations.api.Region;
import nl.pleegplein.organisations.api.StaffRole;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.Deed;

/** Organisations on a real database: their names, addresses, lists, and what search knows of them. */
@Database(domain = "organisations")
class StoredOrganisationsTest {
    private final TestDatabase database;
    private final TestCore core;

    StoredOrganisationsTest(TestDatabase database) {
        this.database = database;
        this.core = new TestCore(database);
    }

    private OrganisationId add(String name, Set<OrganisationKind> kinds, String... regions) {
        return core.organisations.add(
                new OrganisationDetails(name, kinds, new Description(Set.of(regions), "", "Over **" + name + "**.")),
                false,
                TestCore.OPERATOR);
    }

    private List<String> listed(Optional<OrganisationKind> kind, Optional<String> region) {
        return names(
                core.organisations.list(new OrganisationFilter(kind, region), Optional.empty(), 20, TestCore.VISITOR));
    }

    private static List<String> names(Slice<OrganisationCard> slice) {
        return slice.items().stream().map(OrganisationCard::name).toList();
    }

    private String slugFor(String slug) {
        return core.organisations
                .find(slug, TestCore.VISITOR)
                .map(found -> found.card().slug())
                .orElse("");
    }

    @DatabaseTest
    void oneIsReadAsItWasWritten() {
        core.organisations.add(
                new OrganisationDetails(
                        "  Pleegzorg   De Regenboog ",
                        Set.of(OrganisationKind.TRAINING, OrganisationKind.FOSTER_CARE),
                        new Description(
                                Set.of("zeeland", "groningen"),
                                "regenboog.example/over",
                                "Wij *helpen* <script>alert(1)</script>.\r\nElke dag.")),
                true,
                TestCore.OPERATOR);
        Organisation found = core.organisations
                .find("pleegzorg-de-regenboog", TestCore.VISITOR)
                .orElseThrow();
        assertEquals("Pleegzorg De Regenboog", found.name());
        assertEquals(
                List.of(OrganisationKind.FOSTER_CARE, OrganisationKind.TRAINING),
                found.card().kinds());
        assertEquals(
                List.of("groningen", "zeeland"),
                found.card().regions().stream().map(Region::id).toList());
        assertEquals(
                "https://regenboog.example/over", found.site().orElseThrow().toString());
        assertEquals(true, found.card().demonstration());
        assertEquals(
                false, found.html().value().contains("<script"), found.html().value());
        assertEquals(
                true,
                found.card().summary().startsWith("Wij helpen"),
                found.card().summary());
        assertEquals(1, found.revision());
        assertEquals("organisation.changed", core.events.get(0).kind());
    }

    @DatabaseTest
    void listsGoByNameAndCostTwoStatements() {
        add("Zorg voor Morgen", Set.of(OrganisationKind.FOSTER_CARE), "zeeland", "limburg", "utrecht");
        add("'t Nest", Set.of(OrganisationKind.FOSTER_CARE, OrganisationKind.TRAINING), "zeeland");
        add("École des Enfants", Set.of(OrganisationKind.TRAINING), "limburg");
        add("Bond van Pleeggezinnen", Set.of(OrganisationKind.ASSOCIATION));
        OrganisationId ended = add("Ander Huis", Set.of(OrganisationKind.TRAINING), "zeeland");
        core.organisations.end(ended, TestCore.OPERATOR);

        assertEquals(
                List.of("Bond van Pleeggezinnen", "École des Enfants", "'t Nest", "Zorg voor Morgen"),
                listed(Optional.empty(), Optional.empty()));
        assertEquals(
                List.of("École des Enfants", "'t Nest"),
                listed(Optional.of(OrganisationKind.TRAINING), Optional.empty()));
        assertEquals(
                List.of("Bond van Pleeggezinnen", "'t Nest", "Zorg voor Morgen"),
                listed(Optional.empty(), Optional.of("zeeland")),
                "who works everywhere works there");
        assertEquals(
                List.of("École des Enfants"), listed(Optional.of(OrganisationKind.TRAINING), Optional.of("limburg")));
        assertEquals(List.of(), listed(Optional.of(OrganisationKind.TRAINING), Optional.of("nergens")));

        assertEquals(
                2,
                database.statements()
                        .count(() -> assertEquals(
                                4, listed(Optional.empty(), Optional.empty()).size())));
        Slice<OrganisationCard> first =
                core.organisations.list(OrganisationFilter.ALL, Optional.empty(), 3, TestCore.VISITOR);
        Slice<OrganisationCard> second =
                core.organisations.list(OrganisationFilter.ALL, first.next(), 3, TestCore.VISITOR);
        assertEquals(List.of("Zorg voor Morgen"), names(second));
        assertEquals(Optional.empty(), second.next());
        assertThrows(
                InvalidInputException.class,
                () -> core.organisations.list(OrganisationFilter.ALL, Optional.of("%%"), 3, TestCore.VISITOR));
        assertEquals(1, database.statements().count(() -> core.organisations.find("t-nest", TestCore.VISITOR)));
        assertEquals(0, database.statements().count(() -> core.organisations.find("../etc", TestCore.VISITOR)));
    }

    @DatabaseTest
    void ofTwoWhoTakeOneNameAtOnceTheSecondIsToldSo() throws Exception {
        core.inBetween.set(() -> {
            Thread other = new Thread(() -> core.organisation("De Zonnebloem"));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        InvalidInputException taken =
                assertThrows(InvalidInputException.class, () -> core.organisation("De zonnebloem"));
        assertEquals("organisations.fault.taken", taken.faults().get(0).messageKey());
        assertEquals(List.of("De Zonnebloem"), listed(Optional.empty(), Optional.empty()));
    }

    @DatabaseTest
    void whatIsDoneStandsInTheAuditTrail() {
        OrganisationId id = core.organisation("De Zonnebloem");
        core.organisations.change(id, TestCore.details("De Zonnebloem"), TestCore.OPERATOR);
        core.organisations.end(id, TestCore.OPERATOR);
        core.organisations.restore(id, TestCore.OPERATOR);
        assertEquals(
                List.of(
                        "organisations.added",
                        "organisations.changed",
                        "organisations.ended",
                        "organisations.restored"),
                core.deeds.stream().map(Deed::kind).toList());
        core.deeds.forEach(deed -> assertTrue(deed.what().dutch().endsWith(": De Zonnebloem"), deed.toString()));
        Viewer olga = core.working("Olga", id, StaffRole.ADMINISTRATOR);
        core.deeds.clear();
        core.organisations.describe(id, Description.EMPTY, olga);
        assertEquals(
                List.of("Organisatie gewijzigd"),
                core.deeds.stream().map(deed -> deed.what().dutch()).toList(),
                "not for whom she works");
    }

    @DatabaseTest
    void operatorsFindAllByTheWordsOfTheName() {
        add("Pleegzorg Noord", Set.of(OrganisationKind.FOSTER_CARE));
        OrganisationId ended = add("De Noorderzon", Set.of(OrganisationKind.FOSTER_CARE));
        add("Zuid_100%", Set.of(OrganisationKind.FOSTER_CARE));
        core.organisations.end(ended, TestCore.OPERATOR);
        assertEquals(List.of("De Noorderzon", "Pleegzorg Noord"), searched("NOÓRD", Optional.empty()));
        assertEquals(List.of("De Noorderzon"), searched("noord", Optional.of(OrganisationState.ENDED)));
        assertEquals(List.of("Zuid_100%"), searched("zuid 1", Optional.empty()));
        assertEquals(List.of(), searched("%", Optional.empty()));
        assertEquals(3, searched("", Optional.empty()).size());
    }

    private List<String> searched(String text, Optional<OrganisationState> state) {
        return names(core.organisations.search(text, state, Optional.empty(), 10, TestCore.OPERATOR));
    }

    @DatabaseTest
    void anAddressLeadsToTheSameForEver() {
        OrganisationId first = core.organisation("De Boom");
        core.organisations.change(first, TestCore.details("De Grote Boom"), TestCore.OPERATOR);
        assertEquals("de-grote-boom", slugFor("de-boom"));
        OrganisationId second = core.organisation("De Boom");
        assertEquals("de-boom-2", slugFor("de-boom-2"), "the address of the first stays its own");
        assertEquals("de-grote-boom", slugFor("de-boom"));
        core.organisations.change(second, TestCore.details("De Struik"), TestCore.OPERATOR);
        core.organisations.change(first, TestCore.details("De Boom"), TestCore.OPERATOR);
        assertEquals("de-boom", slugFor("de-grote-boom"), "one's own address may come back");
        assertEquals("de-struik", slugFor("de-boom-2"));
        core.organisations.end(first, TestCore.OPERATOR);
        assertEquals("", slugFor("de-boom"));
        core.organisations.restore(first, TestCore.OPERATOR);
        assertEquals("de-boom", slugFor("de-boom"));
    }

    @DatabaseTest
    void whatCannotBeKeptIsRefusedFieldByField() {
        core.organisation("De Boom");
        assertEquals(Map.of("name", "organisations.fault.taken"), faults("de bóóm!", "", ""));
        assertEquals(
                Map.of(
                        "name", "organisations.fault.name",
                        "site", "organisations.fault.site",
                        "text", "organisations.fault.long"),
                faults(" ", "http://boom.example", "x".repeat(4001)));
        assertEquals(Map.of("text", "organisations.fault.text"), faults("Ander", "", "a\0b"));
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> core.organisations.add(
                        new OrganisationDetails("Nog een", Set.of(), new Description(Set.of("mars"), "", "")),
                        false,
                        TestCore.OPERATOR));
        assertEquals(
                List.of("kinds", "regions"),
                refusal.faults().stream().map(Fault::field).toList());
        OrganisationId nobodys = new OrganisationId(new java.util.UUID(1, 1));
        assertThrows(UnknownItemException.class, () -> core.organisations.end(nobodys, TestCore.OPERATOR));
        assertEquals(Optional.empty(), core.organisations.look(nobodys, TestCore.VISITOR));
    }

    private Map<String, String> faults(String name, String site, String text) {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> core.organisations.add(
                        new OrganisationDetails(
                                name, Set.of(OrganisationKind.TRAINING), new Description(Set.of(), site, text)),
                        false,
                        TestCore.OPERATOR));
        return refusal.faults().stream().collect(java.util.stream.Collectors.toMap(Fault::field, Fault::messageKey));
    }

    @DatabaseTest
    void searchKnowsTheActiveOnesAndNobodyWhoWorksThere() {
        OrganisationId one = add("De Regenboog", Set.of(OrganisationKind.FOSTER_CARE), "zeeland");
        core.clock.advance(Duration.ofMinutes(1));
        OrganisationId two = add("De Zonnebloem", Set.of(OrganisationKind.ASSOCIATION));
        core.working("Wendelien", one, nl.pleegplein.organisations.api.StaffRole.ADMINISTRATOR);
        List<ContentChange> changes =
                core.content.changesSince(Optional.empty(), 10).changes();
        assertEquals(2, changes.size());
        assertEquals(false, changes.toString().contains("Wendelien"));
        ContentChange.Present found = changes.stream()
                .filter(change -> change.ref().id().equals(one.toString()))
                .map(change -> assertInstanceOf(ContentChange.Present.class, change))
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of("public"), found.item().readers());
        assertEquals("/organisaties/de-regenboog", found.item().path());
        assertEquals(
                "pleegzorgaanbieder\nZeeland\nOver De Regenboog.", found.text().strip());

        Slice<ContentItem> newest = core.content.newest(ContentFilter.ALL, Optional.empty(), 1, TestCore.VISITOR);
        assertEquals("De Zonnebloem", newest.items().get(0).title());
        assertEquals(
                "De Regenboog",
                core.content
                        .newest(ContentFilter.ALL, newest.next(), 1, TestCore.VISITOR)
                        .items()
                        .get(0)
                        .title());
        assertEquals(
                List.of(),
                core.content
                        .newest(ContentFilter.ofTheme("hechting"), Optional.empty(), 9, TestCore.VISITOR)
                        .items());
        assertEquals(
                found.item(),
                core.content
                        .byPath("/organisaties/de-regenboog", TestCore.VISITOR)
                        .orElseThrow());
        Set<String> ids = Set.of(one.toString(), two.toString(), "geen id");
        assertEquals(
                1,
                database.statements()
                        .count(() -> assertEquals(
                                2, core.content.visible(ids, TestCore.VISITOR).size())));

        core.organisations.end(one, TestCore.OPERATOR);
        assertEquals(
                Set.of(two.toString()),
                core.content.visible(ids, TestCore.OPERATOR).keySet());
        assertEquals(1, core.content.count());
        assertEquals(Optional.empty(), core.content.byPath("/organisaties/de-regenboog", TestCore.OPERATOR));
        assertEquals(
                1,
                core.content.changesSince(Optional.empty(), 10).changes().stream()
                        .filter(ContentChange.Absent.class::isInstance)
                        .count());
    }
}
