package nl.pleegplein.profiles.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.Perspective;
import nl.pleegplein.profiles.api.Profile;
import nl.pleegplein.profiles.api.ProfileChange;
import nl.pleegplein.profiles.api.Visibility;

/** Every field, with every visibility, on a page with every visibility, as everyone sees it. */
@Database(domain = "profiles")
class WhoSeesWhatTest {
    /** Who may see what, written out once more and otherwise than in the code. */
    private static final Map<Visibility, Set<Perspective>> MAY = Map.of(
            Visibility.ONLY_ME, Set.of(Perspective.OWNER),
            Visibility.CONTACTS, Set.of(Perspective.OWNER, Perspective.CONTACT),
            Visibility.MEMBERS, Set.of(Perspective.OWNER, Perspective.CONTACT, Perspective.MEMBER),
            Visibility.EVERYONE, Set.of(Perspective.values()));

    private final TestDatabase database;
    private final TestCore core;
    private final Viewer anna;
    private final Map<Perspective, Viewer> viewers;

    WhoSeesWhatTest(TestDatabase database) {
        this.database = database;
        this.core = new TestCore(database);
        this.anna = core.member("Anna van Dijk");
        Viewer bob = core.member("Bob");
        core.contacts.add(Set.of(TestCore.id(anna), TestCore.id(bob)));
        this.viewers = Map.of(
                Perspective.OWNER,
                anna,
                Perspective.CONTACT,
                bob,
                Perspective.MEMBER,
                core.member("Carla"),
                Perspective.VISITOR,
                TestCore.VISITOR);
    }

    private static List<String> filled(Field field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> List.of("Een tekst");
            case CHOICE, CHOICES -> List.of(field.choices().get(0).id());
            case THEMES, PILLARS, AUDIENCES -> List.of("hechting");
            case PICTURE -> List.of();
        };
    }

    private void save(Visibility page, Optional<Visibility> each) {
        Map<String, OwnProfile.Entry> entries = new HashMap<>();
        core.profiles.fields().forEach(field -> entries.put(field.id(), new OwnProfile.Entry(filled(field), each)));
        core.profiles.save(new ProfileChange(page, entries), anna);
    }

    /** All that somebody can find out: by the page, as its owner has it shown, and by the address of the picture. */
    private Set<String> seen(Viewer viewer) {
        Optional<Profile> page = core.profiles.find("anna-van-dijk", viewer);
        Set<String> seen = new TreeSet<>();
        page.ifPresent(profile -> {
            profile.values().forEach(value -> seen.add(value.field().id()));
            profile.picture().ifPresent(id -> seen.add("picture"));
        });
        String picture = core.profiles
                .asSeenBy(Perspective.OWNER, anna)
                .flatMap(Profile::picture)
                .orElseThrow();
        assertEquals(
                page.flatMap(Profile::picture).isPresent(),
                core.profiles.picture("anna-van-dijk", picture, viewer).isPresent());
        return seen;
    }

    @DatabaseTest
    void everyoneSeesWhatTheyMayAndNothingElse() throws IOException {
        core.profiles.setPicture(picture(), anna);
        Set<String> all =
                new TreeSet<>(core.profiles.fields().stream().map(Field::id).toList());
        for (Visibility page : Visibility.values()) {
            for (Visibility each : Visibility.values()) {
                save(page, Optional.of(each));
                viewers.forEach((perspective, viewer) -> {
                    String what = perspective + " at " + each + " on a page for " + page;
                    boolean mayPage = MAY.get(page).contains(perspective);
                    boolean mayField = mayPage && MAY.get(each).contains(perspective);
                    assertEquals(
                            mayPage, core.profiles.find("anna-van-dijk", viewer).isPresent(), what);
                    assertEquals(mayField ? all : Set.of(), seen(viewer), what);
                    assertEquals(
                            core.profiles.find("anna-van-dijk", viewer),
                            core.profiles.asSeenBy(perspective, anna),
                            what);
                });
            }
            save(page, Optional.empty());
            viewers.forEach((perspective, viewer) ->
                    assertEquals(MAY.get(page).contains(perspective) ? all : Set.of(), seen(viewer), "" + page));
        }
    }

    @DatabaseTest
    void aFieldForFewStaysSoOnAPageForAll() {
        save(Visibility.EVERYONE, Optional.empty());
        for (Field one : core.profiles.fields()) {
            if (one.kind() == FieldKind.PICTURE) {
                continue;
            }
            Map<String, OwnProfile.Entry> entries = new HashMap<>();
            core.profiles
                    .fields()
                    .forEach(field -> entries.put(
                            field.id(),
                            new OwnProfile.Entry(
                                    filled(field),
                                    field.equals(one) ? Optional.of(Visibility.CONTACTS) : Optional.empty())));
            core.profiles.save(new ProfileChange(Visibility.EVERYONE, entries), anna);
            viewers.forEach((perspective, viewer) -> assertEquals(
                    MAY.get(Visibility.CONTACTS).contains(perspective),
                    core.profiles.find("anna-van-dijk", viewer).orElseThrow().values().stream()
                            .anyMatch(value -> value.field().equals(one)),
                    perspective + " at " + one.id()));
        }
    }

    @DatabaseTest
    void aFunctionLetsNobodySeeMore() {
        save(Visibility.ONLY_ME, Optional.empty());
        Viewer all = new Viewer(
                Optional.of(TestCore.id(viewers.get(Perspective.MEMBER))), Set.of(Role.values()), Set.of("members"));
        for (Viewer viewer : List.of(all, Viewer.system())) {
            assertEquals(Optional.empty(), core.profiles.find("anna-van-dijk", viewer));
        }
    }

    @DatabaseTest
    void nothingIsSeenBeforeItsOwnerHasChosen() {
        viewers.values().forEach(viewer -> assertEquals(Optional.empty(), core.profiles.find("anna-van-dijk", viewer)));
        assertEquals(Visibility.ONLY_ME, core.profiles.own(anna).orElseThrow().visibility());
        assertEquals(0, database.statements().count(() -> core.profiles.find("../etc", anna)));
    }

    @DatabaseTest
    void whereContactsAreNotKnownNobodyIsOne() {
        Viewer bob = viewers.get(Perspective.CONTACT);
        assertEquals(Perspective.CONTACT, new Looks((one, other) -> true).of(bob, TestCore.id(anna)));
        assertEquals(Perspective.MEMBER, new Looks().of(bob, TestCore.id(anna)));
        Looks failing = new Looks((one, other) -> {
            throw new IllegalStateException("It stops just now");
        });
        assertEquals(Perspective.MEMBER, failing.of(bob, TestCore.id(anna)));
        Viewer withoutToken = new Viewer(bob.account(), Set.of(), Set.of());
        assertEquals(Perspective.VISITOR, new Looks((one, other) -> true).of(withoutToken, TestCore.id(anna)));
    }

    static ByteArrayInputStream picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
