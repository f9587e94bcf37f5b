package nl.pleegplein.profiles.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.accounts.api.MemberNames;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.Visibility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts pages together from what is kept, the fields that are offered now, and the names of members. */
@Component(service = Pages.class)
public final class Pages {
    private final ProfileRepository profiles;
    private final MemberNames names;
    private final FieldRules rules;
    private final List<Field> fields;

    @Activate
    public Pages(
            @Reference ProfileRepository profiles,
            @Reference MemberNames names,
            @Reference Taxonomy taxonomy,
            @Reference FieldCatalogue catalogue) {
        this.profiles = profiles;
        this.names = names;
        this.rules = new FieldRules(taxonomy);
        this.fields = catalogue.fields().page();
    }

    /** The page of a member, also when it was never saved; empty when there is no such member. */
    Optional<Page> of(AccountId account) {
        return names.nameOf(account)
                .map(name -> profiles.inOneTransaction(() -> profiles.find(account)
                        .map(kept -> page(kept, name, profiles.values(account), names.isSample(account)))
                        .orElseGet(() ->
                                new Page(account, name, Slugs.of(name), Visibility.ONLY_ME, fields, Map.of(), false))));
    }

    /** A page that was saved, of a member who is there. */
    Optional<Page> at(String slug) {
        return profiles.inOneTransaction(() -> profiles.find(slug)
                .flatMap(kept -> names.nameOf(kept.account())
                        .map(name ->
                                page(kept, name, profiles.values(kept.account()), names.isSample(kept.account())))));
    }

    /** In three queries, however many there are. */
    Map<ProfileEntity, Page> all(List<ProfileEntity> kept) {
        Map<AccountId, String> known =
                names.namesOf(kept.stream().map(ProfileEntity::account).toList());
        List<ProfileEntity> present = kept.stream()
                .filter(profile -> known.containsKey(profile.account()))
                .toList();
        Map<UUID, Map<String, ValueEntity>> values = profiles.values(
                present.stream().map(profile -> profile.account().value()).toList());
        return present.stream()
                .collect(Collectors.toMap(
                        profile -> profile,
                        profile -> page(
                                profile,
                                known.get(profile.account()),
                                values.getOrDefault(profile.account().value(), Map.of()),
                                false)));
    }

    private Page page(ProfileEntity kept, String name, Map<String, ValueEntity> values, boolean sample) {
        Map<String, OwnProfile.Entry> entries = new HashMap<>();
        for (Field field : fields) {
            Optional.ofNullable(values.get(field.id()))
                    .ifPresent(value -> entries.put(field.id(), entry(field, value)));
        }
        return new Page(kept.account(), name, kept.slug(), kept.visibility(), fields, Map.copyOf(entries), sample);
    }

    private OwnProfile.Entry entry(Field field, ValueEntity value) {
        return new OwnProfile.Entry(rules.shown(field, Kept.values(field, value.value())), value.visibility());
    }
}
