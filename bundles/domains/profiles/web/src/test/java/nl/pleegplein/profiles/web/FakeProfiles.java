package nl.pleegplein.profiles.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.profiles.api.Choice;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.FieldValue;
import nl.pleegplein.profiles.api.Label;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.Perspective;
import nl.pleegplein.profiles.api.Profile;
import nl.pleegplein.profiles.api.ProfileChange;
import nl.pleegplein.profiles.api.ProfilePicture;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.profiles.api.Visibility;

/** Anna and what she tells, without the rules of the core but for a length. */
final class FakeProfiles implements Profiles {
    static final AccountId ANNA = new AccountId(new UUID(0, 7));
    static final Viewer ANNAS = new Viewer(Optional.of(ANNA), Set.of(), Set.of("members"));
    static final String PICTURE = "0191-picture";

    private static final Field FACE = field("picture", FieldKind.PICTURE, "Foto");
    private static final Field ABOUT = field("about", FieldKind.LONG_TEXT, "Over mij");
    private static final Field PLACE = field("place", FieldKind.TEXT, "Plaats");
    private static final Field THEMES = field("themes", FieldKind.THEMES, "Waar ik iets van weet");
    private static final Field REGION = new Field(
            "region",
            FieldKind.CHOICE,
            new Label("Regio", "Region"),
            Label.NONE,
            List.of(
                    new Choice("zeeland", new Label("Zeeland", "Zeeland")),
                    new Choice("utrecht", new Label("Utrecht", "Utrecht"))),
            1);

    final List<ProfileChange> saved = new ArrayList<>();
    final List<Integer> pictures = new ArrayList<>();
    OwnProfile own = new OwnProfile("Anna van Dijk", "anna-van-dijk", Visibility.ONLY_ME, Map.of());

    private static Field field(String id, FieldKind kind, String dutch) {
        return new Field(id, kind, new Label(dutch, dutch), new Label("Hoe dan?", "How?"), List.of(), 20);
    }

    @Override
    public List<Field> fields() {
        return List.of(FACE, ABOUT, PLACE, THEMES, REGION);
    }

    @Override
    public Optional<OwnProfile> own(Viewer viewer) {
        return viewer.account().map(account -> own);
    }

    @Override
    public Optional<Profile> find(String slug, Viewer viewer) {
        return slug.equals(own.slug())
                ? seen(viewer.isMember() ? Perspective.OWNER : Perspective.VISITOR)
                : Optional.empty();
    }

    @Override
    public Optional<Profile> asSeenBy(Perspective perspective, Viewer viewer) {
        return seen(perspective);
    }

    private Optional<Profile> seen(Perspective perspective) {
        List<FieldValue> values = fields().stream()
                .filter(field ->
                        !field.equals(FACE) && !own.entry(field).values().isEmpty())
                .map(field -> new FieldValue(field, own.entry(field).values()))
                .toList();
        Optional<String> picture = own.entry(FACE).values().stream().findFirst();
        return Optional.of(new Profile(ANNA, own.name(), own.slug(), own.visibility(), values, picture, false))
                .filter(profile -> profile.visibility().includes(perspective));
    }

    @Override
    public void save(ProfileChange change, Viewer viewer) {
        checkLength(change.entries().get("about").values());
        saved.add(change);
        own = new OwnProfile(own.name(), own.slug(), change.visibility(), change.entries());
    }

    private static void checkLength(List<String> about) {
        if (String.join("", about).length() > 20) {
            throw new InvalidInputException(List.of(new Fault("about", "profiles.fault.long", "Too long")));
        }
    }

    @Override
    public void hide(Viewer viewer) {
        own = new OwnProfile(own.name(), own.slug(), Visibility.ONLY_ME, own.entries());
    }

    @Override
    public void setPicture(InputStream picture, Viewer viewer) {
        try {
            int size = picture.readAllBytes().length;
            if (size == 0) {
                throw new InvalidInputException(List.of(new Fault("picture", "profiles.fault.picture.none", "None")));
            }
            pictures.add(size);
            show(List.of(PICTURE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(List<String> picture) {
        Map<String, OwnProfile.Entry> entries = new HashMap<>(own.entries());
        entries.put("picture", new OwnProfile.Entry(picture, Optional.empty()));
        own = new OwnProfile(own.name(), own.slug(), own.visibility(), entries);
    }

    @Override
    public void removePicture(Viewer viewer) {
        show(List.of());
    }

    @Override
    public Optional<ProfilePicture> picture(String slug, String id, Viewer viewer) {
        return find(slug, viewer)
                .filter(profile -> profile.picture().equals(Optional.of(id)))
                .map(profile -> new ProfilePicture("image/jpeg", new byte[] {1}));
    }
}
