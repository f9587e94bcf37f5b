package nl.pleegplein.profiles.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.events.api.Events;
import nl.pleegplein.files.api.PreparedFile;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.ProfileChange;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.profiles.api.Visibility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes pages: each time the change and the word of it in one transaction. */
@Component(service = PageChanges.class)
public final class PageChanges {
    private final ProfileRepository profiles;
    private final Pictures pictures;
    private final FieldRules rules;
    private final List<Field> fields;
    private final Events events;
    private final Ids ids;
    private final Retries retries;
    private final Clock clock;

    @Activate
    public PageChanges(
            @Reference ProfileRepository profiles,
            @Reference Pictures pictures,
            @Reference Taxonomy taxonomy,
            @Reference FieldCatalogue catalogue,
            @Reference Events events,
            @Reference Ids ids,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.profiles = profiles;
        this.pictures = pictures;
        this.rules = new FieldRules(taxonomy);
        this.fields = catalogue.fields().page();
        this.events = events;
        this.ids = ids;
        this.retries = retries;
        this.clock = clock;
    }

    void save(Page page, ProfileChange change) {
        Map<String, List<String>> sent = new HashMap<>();
        change.entries().forEach((id, entry) -> sent.put(id, entry.values()));
        Map<Field, List<String>> checked = rules.checked(fields, sent);
        change(page, profile -> {
            profile.showTo(change.visibility());
            Map<String, ValueEntity> kept = profiles.values(page.account());
            checked.forEach((field, values) -> {
                Optional<Visibility> visibility = change.entries()
                        .getOrDefault(field.id(), OwnProfile.Entry.NONE)
                        .visibility();
                Optional<ValueEntity> before = Optional.ofNullable(kept.get(field.id()));
                String text = field.kind() == FieldKind.PICTURE
                        ? before.map(ValueEntity::value).orElse("")
                        : Kept.of(field, values);
                put(page, field, before, text, visibility);
            });
        });
    }

    void hide(Page page) {
        change(page, profile -> profile.showTo(Visibility.ONLY_ME));
    }

    /** Another picture, or none. */
    void picture(Page page, Field field, Optional<PreparedFile> picture) {
        change(page, profile -> {
            String text = pictures.replace(page.account(), picture).orElse("");
            Optional<ValueEntity> before =
                    Optional.ofNullable(profiles.values(page.account()).get(field.id()));
            put(page, field, before, text, before.flatMap(ValueEntity::visibility));
        });
    }

    private void put(
            Page page, Field field, Optional<ValueEntity> before, String text, Optional<Visibility> visibility) {
        if (text.isEmpty() && visibility.isEmpty()) {
            before.ifPresent(profiles::remove);
            return;
        }
        ValueEntity value = before.orElseGet(() -> added(page, field));
        value.fill(text);
        value.showTo(visibility);
    }

    private ValueEntity added(Page page, Field field) {
        ValueEntity value = new ValueEntity(ids.next(), page.account().value(), field.id());
        profiles.add(value);
        return value;
    }

    private void change(Page page, Consumer<ProfileEntity> how) {
        retries.retrying(() -> profiles.inOneTransaction(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            ProfileEntity profile = profiles.locked(page.account(), page.slug(), now);
            how.accept(profile);
            profile.changed(now);
            events.publish(
                    new DomainEvent(Profiles.MEMBER + ".changed", profile.ref(), profile.revision(), Optional.empty()));
            return profile;
        }));
    }
}
