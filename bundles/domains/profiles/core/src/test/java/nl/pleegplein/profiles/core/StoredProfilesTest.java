package nl.pleegplein.profiles.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.Subject;
import nl.pleegplein.profiles.api.OwnProfile.Entry;
import nl.pleegplein.profiles.api.Preferences;
import nl.pleegplein.profiles.api.Profile;
import nl.pleegplein.profiles.api.ProfileChange;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.profiles.api.Visibility;

/** Pages are filled in, changed, given out and taken away. */
@Database(domain = "profiles")
class StoredProfilesTest {
    private final TestDatabase database;
    private final TestCore core;
    private final Viewer anna;

    StoredProfilesTest(TestDatabase database) {
        this.database = database;
        this.core = new TestCore(database);
        this.anna = core.member("Ànna van Dijk");
    }

    private static Entry entry(String... values) {
        return new Entry(List.of(values), Optional.empty());
    }

    private void save(Viewer viewer, Map<String, Entry> entries) {
        core.profiles.save(new ProfileChange(Visibility.EVERYONE, entries), viewer);
    }

    private Profile seen(String slug) {
        return core.profiles.find(slug, TestCore.VISITOR).orElseThrow();
    }

    private static Map<String, List<String>> values(Profile profile) {
        return profile.values().stream()
                .collect(Collectors.toMap(value -> value.field().id(), value -> value.values()));
    }

    @DatabaseTest
    void whatIsFilledInStandsOnThePageTidied() {
        save(
                anna,
                Map.of(
                        "about", entry("  Wij wonen aan zee.\r\nMet een hond.  "),
                        "kind", entry("pleeggrootouder", "netwerkpleegouder", "pleeggrootouder"),
                        "themes", entry("trauma", "hechting"),
                        "region", entry("")));
        Profile page = seen("anna-van-dijk");
        assertEquals("Ànna van Dijk", page.name());
        assertEquals("/deelnemers/anna-van-dijk", page.path());
        assertEquals(
                Map.of(
                        "about", List.of("Wij wonen aan zee.\nMet een hond."),
                        "kind", List.of("netwerkpleegouder", "pleeggrootouder"),
                        "themes", List.of("hechting", "trauma")),
                values(page));

        core.clock.advance(Duration.ofDays(1));
        save(anna, Map.of("kind", entry("vrijwilliger")));
        assertEquals(Map.of("kind", List.of("vrijwilliger")), values(seen("anna-van-dijk")));
        core.profiles.hide(anna);
        assertEquals(Optional.empty(), core.profiles.find("anna-van-dijk", TestCore.VISITOR));
        assertEquals(
                List.of("vrijwilliger"),
                core.profiles.own(anna).orElseThrow().entries().get("kind").values());
        assertEquals(
                List.of("member.changed 1", "member.changed 2", "member.changed 3"),
                core.events.stream()
                        .map(event -> event.kind() + " " + event.revision())
                        .toList());
        assertEquals(
                Set.of("member:" + TestCore.id(anna)),
                core.events.stream().map(event -> event.ref().toString()).collect(Collectors.toSet()));
    }

    @DatabaseTest
    void whatDoesNotFitIsRefusedFieldByFieldAndNothingIsKept() {
        assertEquals(
                Set.of(
                        "about profiles.fault.long",
                        "region profiles.fault.choice",
                        "experience profiles.fault.many",
                        "themes profiles.fault.choice",
                        "account profiles.fault.unknown",
                        "slug profiles.fault.unknown"),
                faults(Map.of(
                        "about", entry("x".repeat(1001)),
                        "region", entry("mijn straat 3"),
                        "experience", entry("0-1", "2-4"),
                        "themes", entry("bestaat-niet"),
                        "account", entry(TestCore.id(core.member("Bob")).toString()),
                        "slug", entry("bob"))));
        assertEquals(Set.of("about profiles.fault.text"), faults(Map.of("about", entry("a\u0000b"))));
        assertEquals(Optional.empty(), core.profiles.find("anna-van-dijk", anna));
        assertEquals(List.of(), core.events);
        save(anna, Map.of("about", entry("x".repeat(1000))));
    }

    private Set<String> faults(Map<String, Entry> entries) {
        return assertThrows(InvalidInputException.class, () -> save(anna, entries)).faults().stream()
                .map(fault -> fault.field() + " " + fault.messageKey())
                .collect(Collectors.toSet());
    }

    @DatabaseTest
    void nobodyChangesThePageOfAnother() {
        Viewer bob = core.member("Bob");
        save(anna, Map.of("about", entry("Van Anna")));
        save(bob, Map.of("about", entry("Van Bob")));
        assertEquals(Map.of("about", List.of("Van Anna")), values(seen("anna-van-dijk")));
        assertEquals(Map.of("about", List.of("Van Bob")), values(seen("bob")));
        Viewer nobody = TestCore.VISITOR;
        assertThrows(ForbiddenException.class, () -> save(nobody, Map.of()));
        assertThrows(ForbiddenException.class, () -> core.profiles.hide(nobody));
        assertThrows(ForbiddenException.class, () -> core.profiles.removePicture(nobody));
        assertThrows(ForbiddenException.class, () -> core.profiles.setPicture(InputStream.nullInputStream(), nobody));
        assertThrows(ForbiddenException.class, () -> core.preferences.save(new Preferences(Map.of()), nobody));
        assertThrows(ForbiddenException.class, () -> save(Viewer.system(), Map.of()));
    }

    @DatabaseTest
    void theValueOfAPictureIsNotTypedByAnyone() throws IOException {
        core.profiles.setPicture(WhoSeesWhatTest.picture(), anna);
        save(anna, Map.of("picture", entry("00000000-0000-0000-0000-000000000001")));
        String id = seen("anna-van-dijk").picture().orElseThrow();
        assertEquals(1, core.files.kept.size());
        assertTrue(core.profiles.picture("anna-van-dijk", id, TestCore.VISITOR).isPresent());
        Viewer bob = core.member("Bob");
        save(bob, Map.of());
        assertEquals(Optional.empty(), core.profiles.picture("bob", id, TestCore.VISITOR));
    }

    @DatabaseTest
    void aPictureIsMadeSmallAndSquareAndReplacedAsAWhole() throws IOException {
        core.profiles.setPicture(WhoSeesWhatTest.picture(), anna);
        save(anna, Map.of());
        String first = seen("anna-van-dijk").picture().orElseThrow();
        byte[] bytes = core.profiles
                .picture("anna-van-dijk", first, TestCore.VISITOR)
                .orElseThrow()
                .bytes();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(List.of(Portrait.SIDE, Portrait.SIDE), List.of(image.getWidth(), image.getHeight()));

        core.profiles.setPicture(WhoSeesWhatTest.picture(), anna);
        assertEquals(1, core.files.kept.size());
        assertEquals(Optional.empty(), core.profiles.picture("anna-van-dijk", first, TestCore.VISITOR));
        core.profiles.removePicture(anna);
        assertEquals(Set.of(), core.files.kept.keySet());
        assertEquals(Optional.empty(), seen("anna-van-dijk").picture());
    }

    @DatabaseTest
    void whatIsNoPictureIsRefused() {
        assertEquals("profiles.fault.picture.none", pictureFault(""));
        assertEquals("profiles.fault.picture.type", pictureFault("geen foto"));
        assertEquals(
                "profiles.fault.picture.type",
                pictureFault("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect/></svg>"));
        assertEquals("profiles.fault.picture.large", pictureFault("x".repeat(Profiles.LARGEST_PICTURE + 1)));
        assertEquals(Set.of(), core.files.kept.keySet());
    }

    private String pictureFault(String content) {
        InputStream sent = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        Fault fault = assertThrows(InvalidInputException.class, () -> core.profiles.setPicture(sent, anna))
                .faults()
                .get(0);
        assertEquals("picture", fault.field());
        return fault.messageKey();
    }

    @DatabaseTest
    void nobodyHasPicturesMadeAllTheTime() {
        core.tooOften = true;
        assertThrows(BusyException.class, () -> core.profiles.setPicture(WhoSeesWhatTest.picture(), anna));
        assertEquals(Set.of(), core.files.kept.keySet());
    }

    @DatabaseTest
    void changesAtTheSameTimeComeOneAfterTheOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                Map<String, Entry> entries = Map.of("about", entry("Tekst " + i), "region", entry("zeeland"));
                all.add(threads.submit(() -> save(anna, entries)));
            }
            for (Future<?> one : all) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(9, core.repository.find(TestCore.id(anna)).orElseThrow().revision());
        assertEquals(Set.of("about", "region"), values(seen("anna-van-dijk")).keySet());
    }

    @DatabaseTest
    void preferencesAreOnesOwn() {
        Preferences wanted =
                new Preferences(Map.of("themes", List.of("trauma"), "language", List.of("en"), "reach", List.of("")));
        core.preferences.save(wanted, anna);
        assertEquals(
                Map.of("themes", List.of("trauma"), "language", List.of("en")),
                core.preferences.own(anna).values());
        assertEquals(Map.of(), core.preferences.own(core.member("Bob")).values());
        assertEquals(Map.of(), core.preferences.own(TestCore.VISITOR).values());
        assertThrows(
                InvalidInputException.class,
                () -> core.preferences.save(new Preferences(Map.of("kind", List.of("trainer"))), anna));
        core.preferences.save(new Preferences(Map.of("learning", List.of("doen"))), anna);
        assertEquals(
                Map.of("learning", List.of("doen")), core.preferences.own(anna).values());
    }

    @DatabaseTest
    void theArchiveHasAllOfItAndErasureLeavesNothing() throws IOException {
        core.profiles.setPicture(WhoSeesWhatTest.picture(), anna);
        core.profiles.save(
                new ProfileChange(
                        Visibility.MEMBERS,
                        Map.of(
                                "about",
                                entry("Hallo"),
                                "region",
                                new Entry(List.of("zeeland"), Optional.of(Visibility.ONLY_ME)))),
                anna);
        core.preferences.save(new Preferences(Map.of("themes", List.of("trauma"))), anna);
        Viewer bob = core.member("Bob");
        save(bob, Map.of("about", entry("Van Bob")));

        Written written = new Written();
        Subject subject = new Subject.Account(TestCore.id(anna));
        core.data.export(subject, written);
        assertEquals(5, written.records.size(), written.records.toString());
        assertTrue(written.records.get(0).startsWith("page {address=anna-van-dijk, "), written.records.get(0));
        assertTrue(written.records.contains("values {field=about, value=Hallo, visibility=MEMBERS}"));
        assertTrue(written.records.contains("values {field=region, value=zeeland, visibility=ONLY_ME}"));
        assertTrue(written.records.contains("preferences {field=themes, value=trauma}"));
        assertEquals(List.of("foto.jpg"), written.files);

        core.events.clear();
        assertEquals(new ErasureReceipt(6, 0), core.data.erase(subject, ErasureChoice.KEEP_NAMELESS));
        assertEquals(
                List.of("member.removed"),
                core.events.stream().map(event -> event.kind()).toList());
        Written after = new Written();
        core.data.export(subject, after);
        assertEquals(List.of(), after.records);
        assertEquals(Set.of(), core.files.kept.keySet());
        for (String table : List.of("profiles_profile", "profiles_value", "profiles_preference")) {
            Object left = database.jpa()
                    .txExpr(em -> em.createNativeQuery("select count(*) from " + table + " where account = :account")
                            .setParameter("account", TestCore.id(anna).value())
                            .getSingleResult());
            assertEquals("0", left.toString(), table);
        }
        assertEquals(new ErasureReceipt(0, 0), core.data.erase(subject, ErasureChoice.REMOVE));
        assertEquals(Map.of("about", List.of("Van Bob")), values(seen("bob")));
    }

    @DatabaseTest
    void whoHasGoneHasNoPage() {
        save(anna, Map.of("about", entry("Hallo")));
        core.names.remove(TestCore.id(anna));
        assertEquals(Optional.empty(), core.profiles.find("anna-van-dijk", anna));
        assertEquals(Optional.empty(), core.profiles.own(anna));
        assertThrows(ForbiddenException.class, () -> save(anna, Map.of()));
    }

    @DatabaseTest
    void aPageCostsTwoStatementsAndManyCostNoMore() {
        List<ProfileEntity> kept = new ArrayList<>();
        for (String name : List.of("Een", "Twee", "Drie")) {
            Viewer member = core.member(name);
            save(member, Map.of("about", entry(name), "kind", entry("trainer"), "region", entry("zeeland")));
            kept.addAll(core.repository.all(List.of(TestCore.id(member).value())));
        }
        assertEquals(2, database.statements().count(() -> seen("twee")));
        assertEquals(
                1,
                database.statements()
                        .count(() -> assertEquals(3, core.pages.all(kept).size())));
        assertFalse(core.profiles.find("vier", anna).isPresent());
    }

    /** What an archive would hold. */
    private static final class Written implements ExportWriter {
        final List<String> records = new ArrayList<>();
        final List<String> files = new ArrayList<>();

        @Override
        public void record(String collection, Map<String, Object> fields) {
            records.add(collection + " " + new TreeMap<>(fields));
        }

        @Override
        public void file(String name, InputStream content) {
            files.add(name);
        }
    }
}
