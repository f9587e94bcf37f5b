package nl.pleegplein.accounts.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.accounts.api.MemberNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The names as they stand with the accounts. */
@Component
public final class StoredMemberNames implements MemberNames {
    private final NameRepository names;

    @Activate
    public StoredMemberNames(@Reference NameRepository names) {
        this.names = names;
    }

    @Override
    public Optional<String> nameOf(AccountId account) {
        return Optional.ofNullable(namesOf(List.of(account)).get(account));
    }

    @Override
    public Map<AccountId, String> namesOf(Collection<AccountId> accounts) {
        Set<UUID> ids = accounts.stream().map(AccountId::value).collect(Collectors.toUnmodifiableSet());
        if (ids.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("Too many names at once: " + ids.size());
        }
        return names.names(ids).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(row -> new AccountId(row.getKey()), Map.Entry::getValue));
    }

    @Override
    public boolean isSample(AccountId account) {
        return names.isSample(account);
    }
}
