package nl.pleegplein.profiles.core;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.Perspective;
import nl.pleegplein.profiles.api.Profile;
import nl.pleegplein.profiles.api.ProfileChange;
import nl.pleegplein.profiles.api.ProfilePicture;
import nl.pleegplein.profiles.api.Profiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages as they stand in the database. Everyone sees what their look at it lets them, and changes their own. */
@Component
public final class StoredProfiles implements Profiles {
    /** Each takes memory and time to be made anew. */
    private static final RateLimit PICTURES = new RateLimit("profiles.picture", 20, Duration.ofHours(1));

    private final Pages pages;
    private final Looks looks;
    private final PageChanges changes;
    private final Pictures pictures;
    private final RateLimits limits;
    private final Fields fields;

    @Activate
    public StoredProfiles(
            @Reference Pages pages,
            @Reference Looks looks,
            @Reference PageChanges changes,
            @Reference Pictures pictures,
            @Reference RateLimits limits,
            @Reference FieldCatalogue catalogue) {
        this.pages = pages;
        this.looks = looks;
        this.changes = changes;
        this.pictures = pictures;
        this.limits = limits;
        this.fields = catalogue.fields();
    }

    @Override
    public List<Field> fields() {
        return fields.page();
    }

    @Override
    public Optional<OwnProfile> own(Viewer viewer) {
        return viewer.account().flatMap(pages::of).map(Page::toOwn);
    }

    @Override
    public Optional<Profile> find(String slug, Viewer viewer) {
        return Slugs.isSlug(slug)
                ? pages.at(slug).flatMap(page -> page.seenFrom(looks.of(viewer, page.account())))
                : Optional.empty();
    }

    @Override
    public Optional<Profile> asSeenBy(Perspective perspective, Viewer viewer) {
        return viewer.account().flatMap(pages::of).flatMap(page -> page.seenFrom(perspective));
    }

    @Override
    public void save(ProfileChange change, Viewer viewer) {
        Page page = pages.of(signedIn(viewer)).orElseThrow(StoredProfiles::forbidden);
        changes.save(page, change);
    }

    @Override
    public void hide(Viewer viewer) {
        Page page = pages.of(signedIn(viewer)).orElseThrow(StoredProfiles::forbidden);
        changes.hide(page);
    }

    @Override
    public void setPicture(InputStream picture, Viewer viewer) {
        Page page = pages.of(signedIn(viewer)).orElseThrow(StoredProfiles::forbidden);
        Field field = fields.picture()
                .orElseThrow(() -> new UnknownItemException("profiles.fault.unknown", "Pages have no pictures here"));
        limits.take(PICTURES, page.account().toString()).ifPresent(wait -> {
            throw new BusyException("profiles.too-often", "Too many pictures", wait, true);
        });
        changes.picture(page, field, Optional.of(pictures.prepared(picture, field)));
    }

    @Override
    public void removePicture(Viewer viewer) {
        Page page = pages.of(signedIn(viewer)).orElseThrow(StoredProfiles::forbidden);
        fields.picture().ifPresent(field -> changes.picture(page, field, Optional.empty()));
    }

    @Override
    public Optional<ProfilePicture> picture(String slug, String id, Viewer viewer) {
        return find(slug, viewer)
                .filter(profile -> profile.picture().equals(Optional.of(id)))
                .flatMap(profile -> pictures.open(profile.account(), id));
    }

    private static AccountId signedIn(Viewer viewer) {
        return viewer.account().orElseThrow(StoredProfiles::forbidden);
    }

    private static ForbiddenException forbidden() {
        return new ForbiddenException("profiles.forbidden", "Only for members");
    }
}
