package nl.pleegplein.accounts.core;

import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.accounts.api.MemberLookup;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds names as they stand with the accounts. */
@Component
public final class StoredMemberLookup implements MemberLookup {
    /** Longer ones are nobody's, and not worth a question to the database. */
    private static final int MOST_IN_A_KEY = 200;

    private final NameRepository names;

    @Activate
    public StoredMemberLookup(@Reference NameRepository names) {
        this.names = names;
    }

    @Override
    public Optional<AccountId> accountOf(String name) {
        return Optional.of(Names.key(name))
                .filter(key -> !key.isEmpty() && key.length() <= MOST_IN_A_KEY)
                .flatMap(names::account)
                .map(AccountId::new);
    }
}
