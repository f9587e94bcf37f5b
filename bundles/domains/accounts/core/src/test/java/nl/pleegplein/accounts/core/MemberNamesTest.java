package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.accounts.api.MemberNames;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.Subject;

@Database(domain = "accounts")
class MemberNamesTest {
    private static final String PASSWORD = "vier woorden op een rij";

    private final TestDatabase database;
    private final TestCore core;
    private final MemberNames names;

    MemberNamesTest(TestDatabase database) {
        this.database = database;
        this.core = new TestCore(database);
        this.names = new StoredMemberNames(new NameRepository(database.jpa()));
    }

    private AccountId member(String name, String mail) {
        return core.member(name, mail, PASSWORD).account().orElseThrow();
    }

    @DatabaseTest
    void namesComeInOneQueryHoweverManyAreAskedFor() {
        AccountId anna = member("Anna", "anna@voorbeeld.nl");
        AccountId bob = member("Bob", "bob@voorbeeld.nl");
        AccountId nobody = new AccountId(new UUID(1, 1));

        assertEquals(
                1,
                database.statements()
                        .count(() -> assertEquals(
                                Map.of(anna, "Anna", bob, "Bob"), names.namesOf(List.of(anna, bob, nobody, anna)))));
        assertEquals(0, database.statements().count(() -> assertEquals(Map.of(), names.namesOf(List.of()))));
        List<AccountId> many = LongStream.range(0, MemberNames.MOST_AT_ONCE + 1L)
                .mapToObj(number -> new AccountId(new UUID(2, number)))
                .toList();
        assertThrows(IllegalArgumentException.class, () -> names.namesOf(many));
    }

    @DatabaseTest
    void whoHasGoneHasNoName() {
        AccountId anna = member("Anna", "anna@voorbeeld.nl");
        assertEquals(Optional.of("Anna"), names.nameOf(anna));
        core.data.erase(new Subject.Account(anna), ErasureChoice.REMOVE);
        assertEquals(Optional.empty(), names.nameOf(anna));
    }

    @DatabaseTest
    void aMemberIsFoundByTheWholeNameHoweverItIsSpelt() {
        StoredMemberLookup lookup = new StoredMemberLookup(new NameRepository(database.jpa()));
        AccountId zoe = member("Zoë van Dijk", "zoe@voorbeeld.nl");
        for (String name : List.of("Zoë van Dijk", " zoe VAN-dijk", "Zoe\u0308 van Dijk")) {
            assertEquals(Optional.of(zoe), lookup.accountOf(name), name);
        }
        for (String name : List.of("Zoë", "", "%", "z".repeat(300), "zoe@voorbeeld.nl")) {
            assertEquals(Optional.empty(), lookup.accountOf(name), name);
        }
        core.data.erase(new Subject.Account(zoe), ErasureChoice.REMOVE);
        assertEquals(Optional.empty(), lookup.accountOf("Zoë van Dijk"));
    }
}
