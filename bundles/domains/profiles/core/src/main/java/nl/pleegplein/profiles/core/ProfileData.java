package nl.pleegplein.profiles.core;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.events.api.Events;
import nl.pleegplein.files.api.StoredFile;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Purpose;
import nl.pleegplein.privacy.api.Subject;
import nl.pleegplein.privacy.api.Wording;
import nl.pleegplein.profiles.api.Profiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All that is kept here of somebody, also at fields that are not offered any more. Nothing of it stays nameless. */
@Component(property = PersonalDataSource.DOMAIN + "=profiles")
public final class ProfileData implements PersonalDataSource {
    private final ProfileRepository profiles;
    private final PreferenceRepository preferences;
    private final Pictures pictures;
    private final Events events;

    @Activate
    public ProfileData(
            @Reference ProfileRepository profiles,
            @Reference PreferenceRepository preferences,
            @Reference Pictures pictures,
            @Reference Events events) {
        this.profiles = profiles;
        this.preferences = preferences;
        this.pictures = pictures;
        this.events = events;
    }

    @Override
    public Optional<Wording> title() {
        return Optional.of(ProfileWords.TITLE);
    }

    @Override
    public List<Purpose> purposes() {
        return ProfileWords.PURPOSES;
    }

    @Override
    public Map<String, Wording> labels() {
        return ProfileWords.LABELS;
    }

    @Override
    public void export(Subject subject, ExportWriter writer) {
        if (!(subject instanceof Subject.Account account)) {
            return;
        }
        profiles.find(account.id()).ifPresent(profile -> write(profile, writer));
        preferences
                .of(account.id())
                .forEach(row -> writer.record("preferences", Map.of("field", row.field(), "value", row.value())));
        for (StoredFile file : pictures.of(account.id())) {
            writer.file(
                    file.name(), new ByteArrayInputStream(pictures.read(file).bytes()));
        }
    }

    private void write(ProfileEntity profile, ExportWriter writer) {
        writer.record(
                "page",
                Map.of(
                        "address",
                        profile.slug(),
                        "visibility",
                        profile.visibility().name(),
                        "created",
                        profile.created(),
                        "updated",
                        profile.updated()));
        List<ValueEntity> values = profiles.values(profile.account()).values().stream()
                .sorted(Comparator.comparing(ValueEntity::field))
                .toList();
        for (ValueEntity value : values) {
            String visibility = value.visibility().orElse(profile.visibility()).name();
            writer.record("values", Map.of("field", value.field(), "value", value.value(), "visibility", visibility));
        }
    }

    @Override
    public ErasureReceipt erase(Subject subject, ErasureChoice choice) {
        if (!(subject instanceof Subject.Account account)) {
            return new ErasureReceipt(0, 0);
        }
        return profiles.inOneTransaction(() -> new ErasureReceipt(removed(account.id()), 0));
    }

    private long removed(AccountId account) {
        long files = pictures.of(account).size();
        pictures.replace(account, Optional.empty());
        Optional<ProfileEntity> page = profiles.find(account);
        page.ifPresent(profile -> events.publish(new DomainEvent(
                Profiles.MEMBER + ".removed", profile.ref(), profile.revision() + 1, Optional.empty())));
        return files + profiles.remove(account) + preferences.remove(account);
    }
}
