package nl.pleegplein.privacy.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.MovableClock;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.Consent;
import nl.pleegplein.privacy.api.DomainPurposes;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.LegalGround;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Purpose;
import nl.pleegplein.privacy.api.SiteTerms;
import nl.pleegplein.privacy.api.Subject;
import nl.pleegplein.privacy.api.Wording;
import org.junit.jupiter.api.io.TempDir;

@Database(domain = "privacy")
class PurposesTest {
    private static final AccountId ANNA = new AccountId(new UUID(0, 7));
    private static final Viewer VIEWER = new Viewer(Optional.of(ANNA), Set.of(), Set.of("members"));
    private static final Wording ANY = new Wording("Iets", "Something");

    private final MovableClock clock = new MovableClock();
    private final PersonalSources sources = new PersonalSources();
    private final DeclaredPurposes register = new DeclaredPurposes(sources, new SiteTerms(35, "", ""));
    private final TestDatabase database;
    private final ConsentRepository repository;
    private final StoredConsents consents;

    @TempDir
    Path data;

    PurposesTest(TestDatabase database) {
        this.database = database;
        this.repository = new ConsentRepository(database.jpa());
        this.consents = new StoredConsents(repository, register, UUID::randomUUID, clock);
    }

    private static Purpose purpose(String id, int version, LegalGround ground) {
        return new Purpose(id, version, ANY, ANY, ground, ANY, ANY);
    }

    private void here(String domain, Purpose... purposes) {
        FakeSource source = new FakeSource() {
            @Override
            public List<Purpose> purposes() {
                return List.of(purposes);
            }
        };
        sources.sources = List.of(
                Map.entry(Map.of(PersonalDataSource.DOMAIN, domain), source),
                Map.entry(Map.of(PersonalDataSource.DOMAIN, "broken"), new FakeSource() {
                    @Override
                    public List<Purpose> purposes() {
                        throw new NoSuchMethodError("old");
                    }
                }),
                Map.entry(Map.of(PersonalDataSource.DOMAIN, "silent"), new FakeSource()));
    }

    @DatabaseTest
    void theRegisterIsWhatTheDomainsThatAreHereSay() {
        Purpose own = purpose("news.letter", 1, LegalGround.CONSENT);
        here("news", own, purpose("accounts.account", 1, LegalGround.CONTRACT));
        assertEquals(List.of(new DomainPurposes("news", new Wording("Proef", "Trial"), List.of(own))), register.all());
        sources.sources = List.of();
        assertEquals(List.of(), register.all());
    }

    @DatabaseTest
    void aYesIsForOneVersionAndCanBeTakenBack() {
        here("news", purpose("news.letter", 1, LegalGround.CONSENT));
        assertFalse(consents.isGiven("news.letter", 1, ANNA));
        consents.give("news.letter", 1, VIEWER);
        consents.give("news.letter", 1, VIEWER);
        assertTrue(consents.isGiven("news.letter", 1, ANNA));
        assertEquals(1, consents.own(VIEWER).size());

        here("news", purpose("news.letter", 2, LegalGround.CONSENT));
        assertFalse(consents.isGiven("news.letter", 2, ANNA), "that was about something else");
        assertThrows(InvalidInputException.class, () -> consents.give("news.letter", 1, VIEWER));
        consents.give("news.letter", 2, VIEWER);
        clock.advance(Duration.ofDays(1));
        sources.sources = List.of();
        consents.withdraw("news.letter", VIEWER);
        assertFalse(consents.isGiven("news.letter", 2, ANNA));
        assertFalse(consents.isGiven("news.letter", 1, ANNA));
        List<Consent> own = consents.own(VIEWER);
        assertEquals(2, own.size());
        assertEquals(Optional.of(clock.instant()), own.get(0).withdrawn());
        assertEquals("Iets", own.get(0).what().dutch());
        here("news", purpose("news.letter", 2, LegalGround.CONSENT));
        consents.give("news.letter", 2, VIEWER);
        assertTrue(consents.isGiven("news.letter", 2, ANNA), "again");
    }

    @DatabaseTest
    void consentIsOnlyForWhatIsAskedAndByWhoHasAnAccount() {
        here("news", purpose("news.letter", 1, LegalGround.CONTRACT));
        assertThrows(InvalidInputException.class, () -> consents.give("news.letter", 1, VIEWER));
        assertThrows(InvalidInputException.class, () -> consents.give("news.other", 1, VIEWER));
        assertThrows(ForbiddenException.class, () -> consents.give("news.letter", 1, Viewer.system()));
        assertThrows(ForbiddenException.class, () -> consents.own(Viewer.visitor()));
        assertThrows(ForbiddenException.class, () -> consents.withdraw("news.letter", Viewer.visitor()));
        assertThrows(IllegalArgumentException.class, () -> purpose("letter", 1, LegalGround.CONSENT));
    }

    @DatabaseTest
    void thisRoomSaysWhatItKeepsAndErasesIt() {
        PrivacyData own = new PrivacyData(
                new AuditRepository(database.jpa()),
                repository,
                new ExportRepository(database.jpa()),
                new ExportFolder(data.resolve("exports")));
        assertTrue(own.purposes().stream().allMatch(purpose -> purpose.id().startsWith("privacy.")));
        here("news", purpose("news.letter", 1, LegalGround.CONSENT));
        for (int i = 0; i < 250; i++) {
            consents.give("news.letter", 1, VIEWER);
            consents.withdraw("news.letter", VIEWER);
        }
        consents.give("news.letter", 1, VIEWER);
        List<String> written = new ArrayList<>();
        own.export(new Subject.Account(ANNA), new ExportWriter() {
            @Override
            public void record(String collection, Map<String, Object> fields) {
                written.add(collection);
            }

            @Override
            public void file(String name, InputStream content) {
                throw new UnsupportedOperationException("No files here");
            }
        });
        assertEquals(251, written.size(), "all of it, and not as many as a page shows");
        assertEquals(
                251, own.erase(new Subject.Account(ANNA), ErasureChoice.REMOVE).removed());
        assertFalse(consents.isGiven("news.letter", 1, ANNA));
        assertEquals(
                0, own.erase(new Subject.Account(ANNA), ErasureChoice.REMOVE).removed());
    }
}
