package nl.pleegplein.demo.members;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.pleegplein.accounts.api.SampleAccount;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.ProfileChange;
import nl.pleegplein.profiles.api.Visibility;

/**
 * Somebody made up.
 *
 * @param see who may see the page; empty: it was never opened
 * @param values of the page, by field
 * @param others who may see a field, where that is others than the page
 */
record DemoMember(
        SampleAccount account,
        Optional<Visibility> see,
        Map<String, List<String>> values,
        Map<String, Visibility> others) {

    Optional<ProfileChange> page() {
        return see.map(who -> new ProfileChange(
                who,
                values.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new OwnProfile.Entry(
                                        entry.getValue(), Optional.ofNullable(others.get(entry.getKey())))))));
    }
}
