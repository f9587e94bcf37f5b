package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Identity;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.AccessToken;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewToken;
import nl.pleegplein.accounts.api.SampleAccount;
import nl.pleegplein.accounts.api.TokenWish;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.Subject;

/** Tokens with which programs do something for somebody. */
@Database(domain = "accounts")
class AccessTokensTest {
    private static final Device PHONE = new Device("192.0.2.1", "", Locale.ROOT, false);
    private static final String PASSWORD = "vier woorden op een rij";
    private static final TokenWish READS = new TokenWish("Mijn programma", Set.of("library:read", "account:read"), 30);

    private final TestDatabase database;
    private final TestCore core;

    AccessTokensTest(TestDatabase database) {
        this.database = database;
        this.core = new TestCore(database);
    }

    private Viewer anna() {
        return core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
    }

    private NewToken make(Viewer viewer) {
        return core.accessTokens.make(READS, PASSWORD, viewer, PHONE);
    }

    private Viewer program(NewToken token) {
        Identity identity = core.program(token.secret()).orElseThrow();
        return new Viewer(identity.account(), identity.roles(), Set.of(), identity.session(), identity.scopes());
    }

    private boolean isGood(NewToken token) {
        return core.program(token.secret()).isPresent();
    }

    @DatabaseTest
    void aProgramIsItsOwnerWithTheScopesAndInNoSession() {
        Viewer anna = anna();
        core.trail.deeds.clear();
        NewToken token = make(anna);
        assertTrue(token.secret().matches("ppt_[A-Za-z0-9_-]{43}"), "256 bits");
        assertFalse(token.toString().contains(token.secret()));
        assertEquals("accounts.token-made", core.onlyMail().kind());
        assertEquals(
                List.of("accounts.token.made"),
                core.trail.deeds.stream().map(Deed::kind).toList());
        Identity identity = core.program(token.secret()).orElseThrow();
        assertEquals(anna.account(), identity.account());
        assertEquals(Optional.of(Set.of("library:read", "account:read")), identity.scopes());
        assertEquals(Optional.empty(), identity.session());
        assertEquals(Optional.empty(), core.program(token.secret().substring(4)));
        assertEquals(Optional.empty(), core.program("ppt_" + "A".repeat(43)));
    }

    @DatabaseTest
    void onlyAHashIsKept() {
        NewToken token = make(anna());
        List<?> kept = database.jpa()
                .txExpr(em -> em.createNativeQuery("select token_hash from accounts_token")
                        .getResultList());
        assertEquals(List.of(Secrets.hash(token.secret())), kept);
    }

    @DatabaseTest
    void isMadeWithThePasswordAndInASessionOnly() {
        Viewer anna = anna();
        assertThrows(
                InvalidInputException.class, () -> core.accessTokens.make(READS, "geraden wachtwoord", anna, PHONE));
        Viewer program = program(make(anna));
        assertThrows(ForbiddenException.class, () -> make(program));
        assertThrows(ForbiddenException.class, () -> make(Viewer.visitor()));
        UUID own = core.accessTokens.own(program).get(0).id();
        assertThrows(ForbiddenException.class, () -> core.accessTokens.revoke(own, program));
        assertThrows(ForbiddenException.class, () -> core.accessTokens.revokeAll(program));
        assertEquals(1, core.accessTokens.own(anna).size());
    }

    @DatabaseTest
    void whatIsWrongIsToldByField() {
        Viewer anna = anna();
        TokenWish wrong = new TokenWish(" ", Set.of("library:all"), 31);
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> core.accessTokens.make(wrong, PASSWORD, anna, PHONE));
        assertEquals(
                Set.of("name", "scopes", "days"),
                new TreeSet<>(refusal.faults().stream()
                        .map(InvalidInputException.Fault::field)
                        .toList()));
        TokenWish none = new TokenWish("x", Set.of(), 30);
        assertThrows(InvalidInputException.class, () -> core.accessTokens.make(none, PASSWORD, anna, PHONE));
    }

    @DatabaseTest
    void thereAreTwentyAtMost() {
        Viewer anna = anna();
        for (int i = 0; i < 20; i++) {
            make(anna);
        }
        assertThrows(ConflictException.class, () -> make(anna));
        core.clock.advance(Duration.ofDays(31));
        make(core.viewer(core.signIn("anna@voorbeeld.nl", PASSWORD)));
    }

    @DatabaseTest
    void isListedAndUsedToTheDay() {
        Viewer anna = anna();
        NewToken token = make(anna);
        AccessToken before = core.accessTokens.own(anna).get(0);
        assertEquals(Optional.empty(), before.used());
        assertEquals(List.of("account:read", "library:read"), before.scopes());
        assertEquals(before.made().plus(Duration.ofDays(30)), before.ends());
        assertTrue(isGood(token));
        LocalDate today = core.clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        assertEquals(Optional.of(today), core.accessTokens.own(anna).get(0).used());
    }

    @DatabaseTest
    void anothersIsNotTouched() {
        Viewer anna = anna();
        NewToken token = make(anna);
        core.mails();
        Viewer bob = core.member("Bob", "bob@voorbeeld.nl", PASSWORD);
        core.accessTokens.revoke(token.token().id(), bob);
        assertEquals(0, core.accessTokens.revokeAll(bob));
        assertEquals(List.of(), core.accessTokens.own(bob));
        assertTrue(isGood(token));
        core.accessTokens.revoke(token.token().id(), anna);
        assertFalse(isGood(token));
        assertEquals(List.of(), core.accessTokens.own(anna));
    }

    @DatabaseTest
    void endsWithTheTermAndIsForgottenThirtyDaysLater() {
        NewToken token = make(anna());
        core.later(Duration.ofDays(29));
        assertTrue(isGood(token));
        core.later(Duration.ofDays(2));
        assertFalse(isGood(token));
        Viewer anna = core.viewer(core.signIn("anna@voorbeeld.nl", PASSWORD));
        assertTrue(core.accessTokens.own(anna).get(0).over());
        core.later(Duration.ofDays(30));
        core.cleaning.whenDue();
        Viewer later = core.viewer(core.signIn("anna@voorbeeld.nl", PASSWORD));
        assertEquals(List.of(), core.accessTokens.own(later));
    }

    @DatabaseTest
    void aChangedPasswordEndsAll() {
        Viewer anna = anna();
        NewToken token = make(anna);
        core.accounts.changePassword(PASSWORD, "vijf andere woorden op rij", anna, PHONE);
        assertFalse(isGood(token));
    }

    @DatabaseTest
    void anotherSecondFactorEndsAll() {
        Viewer anna = anna();
        NewToken before = make(anna);
        String secret = core.factors.begin(anna).secret();
        long step = core.clock.instant().getEpochSecond() / Totp.SECONDS;
        core.factors.confirm(new Totp().code(secret, step), PASSWORD, anna, PHONE);
        assertFalse(isGood(before), "switched on");
        NewToken between = make(anna);
        core.factors.remove(PASSWORD, anna, PHONE);
        assertFalse(isGood(between), "switched off");
    }

    @DatabaseTest
    void aTokenSignsNobodyOut() {
        Viewer anna = anna();
        Viewer program = program(make(anna));
        assertThrows(ForbiddenException.class, () -> core.signIns.endOthers(program));
        assertThrows(
                ForbiddenException.class,
                () -> core.signIns.end(core.signIns.sessions(anna).get(0).id(), program));
    }

    @DatabaseTest
    void aPasswordThatWasForgottenEndsAll() {
        NewToken token = make(anna());
        core.mails();
        core.accounts.forgot("anna@voorbeeld.nl", Locale.ROOT, "192.0.2.1", URI.create("https://site.example/nieuw"));
        core.accounts.reset(TestCore.code(core.onlyMail()), "vijf andere woorden op rij", PHONE);
        assertFalse(isGood(token));
    }

    @DatabaseTest
    void whoIsMadeUpHasNone() {
        SampleAccount olga =
                new SampleAccount("Olga", "olga@voorbeeld.example", Optional.of(PASSWORD), Set.of(Role.OPERATOR));
        AccountId id = core.samples.add(olga, Viewer.system()).orElseThrow();
        core.gates.add(client -> true);
        Viewer viewer = core.viewer(core.signIn("olga@voorbeeld.example", PASSWORD));
        assertThrows(ForbiddenException.class, () -> make(viewer));
        assertThrows(
                ForbiddenException.class, () -> core.accessTokens.give(id, READS, "voor het rooster", Viewer.system()));
    }

    @DatabaseTest
    void standsInTheArchiveOfItsOwnerWithoutItsSecret() {
        Viewer anna = anna();
        NewToken token = make(anna);
        List<Map<String, Object>> written = new ArrayList<>();
        core.data.export(new Subject.Account(anna.account().orElseThrow()), new ExportWriter() {
            @Override
            public void record(String collection, Map<String, Object> fields) {
                if (collection.equals("tokens")) {
                    written.add(fields);
                }
            }

            @Override
            public void file(String name, InputStream content) {}
        });
        assertEquals("Mijn programma", written.get(0).get("name"));
        assertFalse(written.toString().contains(token.secret()));
    }

    @DatabaseTest
    void anOperatorWhoSignsSomebodyOutEndsAll() {
        Viewer anna = anna();
        NewToken token = make(anna);
        core.members.signOut(anna.account().orElseThrow(), "gestolen telefoon", Viewer.system());
        assertFalse(isGood(token));
    }

    @DatabaseTest
    void goesWithTheAccount() {
        Viewer anna = anna();
        NewToken token = make(anna);
        core.data.erase(new Subject.Account(anna.account().orElseThrow()), ErasureChoice.REMOVE);
        assertFalse(isGood(token));
    }

    @DatabaseTest
    void itsOwnersFunctionsAreThoseOfTheMoment() {
        Viewer anna = anna();
        NewToken token = make(anna);
        assertEquals(Set.of(), program(token).roles());
        core.members.give(anna.account().orElseThrow(), Role.TRAINER, Optional.empty(), "geeft les", Viewer.system());
        assertEquals(Set.of(Role.TRAINER), program(token).roles());
        core.members.take(anna.account().orElseThrow(), Role.TRAINER, "is gestopt", Viewer.system());
        assertEquals(Set.of(), program(token).roles());
    }

    @DatabaseTest
    void aFunctionThatNeedsASecondFactorDoesNothingInATokenMadeWithoutIt() {
        Viewer anna = anna();
        core.members.give(anna.account().orElseThrow(), Role.EDITOR, Optional.empty(), "schrijft", Viewer.system());
        assertEquals(Set.of(), program(make(anna)).roles());
        NewToken given =
                core.accessTokens.give(anna.account().orElseThrow(), READS, "voor het rooster", Viewer.system());
        assertEquals(Set.of(Role.EDITOR), program(given).roles());
    }

    @DatabaseTest
    void aTokenForAnotherIsGivenByThePlatformOnlyAndNoted() {
        Viewer anna = anna();
        core.mails();
        core.trail.deeds.clear();
        Viewer operator =
                new Viewer(Optional.of(anna.account().orElseThrow()), Set.of(Role.OPERATOR), Set.of(), anna.session());
        assertThrows(
                ForbiddenException.class,
                () -> core.accessTokens.give(anna.account().orElseThrow(), READS, "omdat het kan", operator));
        assertThrows(
                InvalidInputException.class,
                () -> core.accessTokens.give(anna.account().orElseThrow(), READS, "", Viewer.system()));
        NewToken token =
                core.accessTokens.give(anna.account().orElseThrow(), READS, "voor het rooster", Viewer.system());
        assertTrue(isGood(token));
        assertEquals("voor het rooster", core.trail.deeds.get(0).reason());
        assertEquals("accounts.token-made", core.onlyMail().kind());
    }

    @DatabaseTest
    void whoseATokenIsTakesOneStatement() {
        NewToken token = make(anna());
        assertTrue(isGood(token));
        core.tokens.forget();
        assertEquals(1, database.statements().count(() -> assertTrue(isGood(token))));
        assertEquals(0, database.statements().count(() -> assertTrue(isGood(token))));
    }
}
