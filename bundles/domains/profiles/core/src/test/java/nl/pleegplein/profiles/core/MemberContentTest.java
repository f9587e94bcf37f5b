package nl.pleegplein.profiles.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.profiles.api.OwnProfile.Entry;
import nl.pleegplein.profiles.api.ProfileChange;
import nl.pleegplein.profiles.api.Visibility;

/** What search knows of members is what all its readers may know. */
@Database(domain = "profiles")
class MemberContentTest {
    private final TestDatabase database;
    private final TestCore core;
    private final Viewer anna;
    private final Viewer bob;
    private final String id;

    MemberContentTest(TestDatabase database) {
        this.database = database;
        this.core = new TestCore(database);
        this.anna = core.member("Anna van Dijk");
        this.bob = core.member("Bob");
        this.id = TestCore.id(anna).toString();
    }

    private void save(Visibility page) {
        core.profiles.save(
                new ProfileChange(
                        page,
                        Map.of(
                                "about", new Entry(List.of("Voor wie hier komt"), Optional.of(Visibility.EVERYONE)),
                                "kind", new Entry(List.of("trainer", "nvp-lid"), Optional.of(Visibility.MEMBERS)),
                                "themes", new Entry(List.of("trauma"), Optional.of(Visibility.MEMBERS)),
                                "region", new Entry(List.of("zeeland"), Optional.of(Visibility.CONTACTS)))),
                anna);
    }

    private ContentChange change() {
        List<ContentChange> changes =
                core.content.changesSince(Optional.empty(), 10).changes();
        assertEquals(1, changes.size());
        return changes.get(0);
    }

    @DatabaseTest
    void aPageForEveryoneIsFoundByWhatEveryoneReads() {
        save(Visibility.EVERYONE);
        ContentChange.Present found = assertInstanceOf(ContentChange.Present.class, change());
        assertEquals(Set.of("public"), found.item().readers());
        assertEquals("Voor wie hier komt", found.text());
        assertEquals("Voor wie hier komt", found.item().summary());
        assertEquals(List.of(), found.item().themes());
        assertEquals("Anna van Dijk", found.item().title());
        assertEquals("/deelnemers/anna-van-dijk", found.item().path());
        assertEquals(
                Set.of(id),
                core.content.visible(Set.of(id, "geen id"), TestCore.VISITOR).keySet());
        assertEquals(1, core.content.count());
    }

    @DatabaseTest
    void aPageForMembersIsFoundByMembersAndByWhatMembersRead() {
        save(Visibility.MEMBERS);
        ContentChange.Present found = assertInstanceOf(ContentChange.Present.class, change());
        assertEquals(Set.of("members"), found.item().readers());
        assertEquals("Voor wie hier komt\nTrainer\nLid van de NVP\ntrauma", found.text());
        assertEquals("Trainer · Lid van de NVP", found.item().summary());
        assertEquals(List.of("trauma"), found.item().themes());
        assertFalse(found.toString().contains("eeland"));
        assertEquals(Map.of(), core.content.visible(Set.of(id), TestCore.VISITOR));
        Map<String, ContentItem> seen = core.content.visible(Set.of(id), bob);
        assertEquals(found.item(), seen.get(id));
    }

    @DatabaseTest
    void otherPagesAreFoundByNobody() {
        for (Visibility few : List.of(Visibility.CONTACTS, Visibility.ONLY_ME)) {
            save(few);
            assertInstanceOf(ContentChange.Absent.class, change());
            assertEquals(Map.of(), core.content.visible(Set.of(id), anna));
            assertEquals(0, core.content.count());
        }
        save(Visibility.EVERYONE);
        core.profiles.hide(anna);
        assertInstanceOf(ContentChange.Absent.class, change());
        save(Visibility.EVERYONE);
        core.names.remove(TestCore.id(anna));
        assertInstanceOf(ContentChange.Absent.class, change());
    }

    @DatabaseTest
    void whoLooksForNobodyFindsNobody() {
        save(Visibility.EVERYONE);
        assertEquals(
                List.of(),
                core.content
                        .newest(ContentFilter.ALL, Optional.empty(), 10, TestCore.VISITOR)
                        .items());
        assertEquals(Optional.empty(), core.content.byPath("/deelnemers/anna-van-dijk", anna));
    }

    @DatabaseTest
    void manyCostNoMoreThanOne() {
        save(Visibility.EVERYONE);
        core.profiles.save(new ProfileChange(Visibility.EVERYONE, Map.of()), bob);
        Set<String> both = Set.of(id, TestCore.id(bob).toString());
        assertEquals(
                2,
                database.statements()
                        .count(() -> assertEquals(
                                2, core.content.visible(both, TestCore.VISITOR).size())));
    }
}
