package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.NewToken;
import nl.pleegplein.accounts.api.OutsideIdentity;
import nl.pleegplein.accounts.api.SampleAccount;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.accounts.api.TokenWish;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.mail.api.Mail;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.Subject;
import org.junit.jupiter.api.io.TempDir;

/** Coming in by another place: for functions, never for members. */
@Database(domain = "accounts")
class OutsideSignInsTest {
    private static final Device DESK = new Device("192.0.2.1", "", Locale.ROOT, false);
    private static final String PASSWORD = "vier woorden op een rij";
    private static final OutsideIdentity ANNA_THERE = new OutsideIdentity("https://id.example", "anna-17");

    private final TestDatabase database;
    private final TestCore core;
    private final Totp totp = new Totp();
    private String secret = "";

    @TempDir
    Path folder;

    OutsideSignInsTest(TestDatabase database) {
        this.database = database;
        this.core = new TestCore(database);
    }

    private String code() {
        core.clock.advance(Duration.ofSeconds(60));
        return totp.code(secret, core.clock.instant().getEpochSecond() / Totp.SECONDS);
    }

    /** Anna is an editor who has shown a second factor. */
    private Viewer anna() {
        Viewer anna = core.member("Anna", "anna@voorbeeld.nl", PASSWORD);
        give(anna, Role.EDITOR, Optional.empty());
        secret = core.factors.begin(anna).secret();
        core.factors.confirm(code(), PASSWORD, anna, DESK);
        core.mails();
        return strong(core);
    }

    private Viewer berta() {
        core.mails();
        return core.member("Berta", "berta@voorbeeld.nl", PASSWORD);
    }

    private void give(Viewer member, Role role, Optional<Duration> term) {
        core.members.give(
                member.account().orElseThrow(),
                role,
                term.map(some -> core.clock.instant().plus(some)),
                "nieuw in de redactie",
                Viewer.system());
    }

    private Viewer strong(TestCore some) {
        SignInAnswer.Asked asked = asked(some.signIns.signIn("anna@voorbeeld.nl", PASSWORD, DESK));
        return some.viewer(some.signIns.goOn(asked.ticket(), code(), Agreed.NOTHING, DESK));
    }

    private static SignInAnswer.Asked asked(SignInAnswer answer) {
        return assertInstanceOf(SignInAnswer.Asked.class, answer);
    }

    private void link(Viewer anna) {
        core.outside.prepare(PASSWORD, anna);
        core.outside.link(ANNA_THERE, "Kantoor", anna, DESK);
        core.mails();
    }

    private void refused(OutsideIdentity identity) {
        assertInstanceOf(SignInAnswer.Refused.class, core.outside.signIn(identity, true, DESK));
    }

    @DatabaseTest
    void isLinkedByItsOwnerAndToldThem() {
        Viewer anna = anna();
        NewSession other = core.signIns.goOn(
                asked(core.signIns.signIn("anna@voorbeeld.nl", PASSWORD, DESK)).ticket(), code(), Agreed.NOTHING, DESK);
        refused(ANNA_THERE);
        assertTrue(core.outside.mayLink(anna));
        assertThrows(InvalidInputException.class, () -> core.outside.prepare("geraden", anna));
        assertThrows(UnknownItemException.class, () -> core.outside.link(ANNA_THERE, "Kantoor", anna, DESK));
        core.outside.prepare(PASSWORD, anna);
        core.outside.prepare(PASSWORD, anna);
        core.outside.link(ANNA_THERE, "Kantoor", anna, DESK);

        assertEquals("accounts.outside-on", core.onlyMail().kind());
        assertEquals("Kantoor", core.outside.own(anna).orElseThrow().title());
        assertEquals(Optional.empty(), core.resolve(other), "the other sessions have ended");
        assertEquals("accounts.outside.linked", lastDeed().kind());
        assertEquals(anna.account(), lastDeed().about());
        assertThrows(ConflictException.class, () -> core.outside.prepare(PASSWORD, anna));
    }

    private Deed lastDeed() {
        return core.trail.deeds.get(core.trail.deeds.size() - 1);
    }

    @DatabaseTest
    void endsWithAForgottenPassword() {
        link(anna());
        core.accounts.forgot("anna@voorbeeld.nl", Locale.ROOT, "192.0.2.1", URI.create("https://site.example/nieuw"));
        core.accounts.reset(TestCore.code(core.onlyMail()), "vijf andere woorden op rij", DESK);
        assertEquals(
                List.of("accounts.changed", "accounts.outside-off"),
                core.mails().stream().map(Mail::kind).toList());
        refused(ANNA_THERE);
    }

    @DatabaseTest
    void endsTheTokensThatWereThereBefore() {
        Viewer anna = anna();
        TokenWish wish = new TokenWish("Proef", Set.of("library:read"), 30);
        NewToken before = core.accessTokens.make(wish, PASSWORD, anna, DESK);
        link(anna);
        assertFalse(core.program(before.secret()).isPresent());
        NewToken linked = core.accessTokens.make(wish, PASSWORD, anna, DESK);
        core.outside.unlink(PASSWORD, anna, DESK);
        assertFalse(core.program(linked.secret()).isPresent());
    }

    @DatabaseTest
    void whatWasPreparedIsForThisSessionForTenMinutesAndOnce() {
        Viewer anna = anna();
        core.outside.prepare(PASSWORD, anna);
        Viewer elsewhere = strong(core);
        assertThrows(UnknownItemException.class, () -> core.outside.link(ANNA_THERE, "Kantoor", elsewhere, DESK));
        core.clock.advance(Duration.ofMinutes(11));
        assertThrows(UnknownItemException.class, () -> core.outside.link(ANNA_THERE, "Kantoor", anna, DESK));
        link(anna);
        core.outside.unlink(PASSWORD, anna, DESK);
        assertThrows(UnknownItemException.class, () -> core.outside.link(ANNA_THERE, "Kantoor", anna, DESK));
    }

    @DatabaseTest
    void asksForTheCodeUnlessTheOtherPlaceDid() {
        link(anna());
        SignInAnswer.Asked asked = asked(core.outside.signIn(ANNA_THERE, false, DESK));
        assertTrue(asked.code());
        assertThrows(
                InvalidInputException.class, () -> core.signIns.goOn(asked.ticket(), "000000", Agreed.NOTHING, DESK));
        NewSession in = core.signIns.goOn(asked.ticket(), code(), Agreed.NOTHING, DESK);
        assertEquals(Set.of(Role.EDITOR), core.viewer(in).roles());

        NewSession strong = assertInstanceOf(SignInAnswer.SignedIn.class, core.outside.signIn(ANNA_THERE, true, DESK))
                .session();
        assertEquals(Set.of(Role.EDITOR), core.viewer(strong).roles());
        assertTrue(core.outside.own(core.viewer(strong)).orElseThrow().used().isPresent());
        refused(new OutsideIdentity("https://other.example", "anna-17"));
        refused(new OutsideIdentity("https://id.example", "anna@voorbeeld.nl"));
    }

    @DatabaseTest
    void whatHasChangedIsAgreedWithAndThenTheSessionIsStrong() throws Exception {
        link(anna());
        Files.writeString(folder.resolve("house-rules.md"), "version: 99\n\nAnders.\n");
        TestCore later = new TestCore(database, folder.toString(), Path.of("target", "test-first-operator"));
        SignInAnswer.Asked asked = asked(later.outside.signIn(ANNA_THERE, true, DESK));
        assertFalse(asked.code());
        assertTrue(asked.agreements());
        assertEquals(Optional.of(asked), later.signIns.asked(asked.ticket()));
        NewSession in = later.signIns.goOn(asked.ticket(), "", TestCore.AGREED, DESK);
        assertEquals(Set.of(Role.EDITOR), later.viewer(in).roles());
    }

    @DatabaseTest
    void endsWithTheFunction() {
        Viewer anna = anna();
        link(anna);
        give(anna, Role.OPERATOR, Optional.empty());
        give(anna, Role.MODERATOR, Optional.empty());
        SignInAnswer.Asked asked = asked(core.outside.signIn(ANNA_THERE, false, DESK));
        core.members.take(anna.account().orElseThrow(), Role.EDITOR, "gaat weg", Viewer.system());
        assertTrue(core.outsideRepository.find(ANNA_THERE).isPresent(), "another function is left");
        core.members.take(anna.account().orElseThrow(), Role.MODERATOR, "gaat weg", Viewer.system());
        assertTrue(core.signIns.asked(asked.ticket()).isPresent());
        Viewer berta = berta();
        give(berta, Role.OPERATOR, Optional.empty());
        core.members.take(anna.account().orElseThrow(), Role.OPERATOR, "gaat weg", Viewer.system());

        assertEquals(Optional.empty(), core.outsideRepository.find(ANNA_THERE));
        assertEquals("accounts.outside.ended", lastDeed().kind());
        refused(ANNA_THERE);
        assertEquals(Optional.empty(), core.signIns.asked(asked.ticket()), "what was begun is over as well");
    }

    @DatabaseTest
    void opensNothingWhenTheTermIsOverAndGoes() {
        Viewer anna = anna();
        link(anna);
        give(anna, Role.EDITOR, Optional.of(Duration.ofDays(2)));
        core.clock.advance(Duration.ofDays(3));
        refused(ANNA_THERE);
        assertEquals(Optional.empty(), core.outsideRepository.find(ANNA_THERE));
    }

    @DatabaseTest
    void goesWithTheTermAlsoWhenNobodyUsesIt() {
        Viewer anna = anna();
        link(anna);
        core.cleaning.whenDue();
        assertTrue(core.outsideRepository.find(ANNA_THERE).isPresent());
        give(anna, Role.EDITOR, Optional.of(Duration.ofDays(2)));
        core.clock.advance(Duration.ofDays(3));
        core.cleaning.whenDue();
        assertEquals(Optional.empty(), core.outsideRepository.find(ANNA_THERE));
    }

    @DatabaseTest
    void isNotForMembersNorForAWeakSession() {
        Viewer member = berta();
        assertFalse(core.outside.mayLink(member));
        assertThrows(ForbiddenException.class, () -> core.outside.prepare(PASSWORD, member));
        assertThrows(ForbiddenException.class, () -> core.outside.link(ANNA_THERE, "Kantoor", member, DESK));
        give(member, Role.REFERENT, Optional.empty());
        assertFalse(core.outside.mayLink(core.viewer(core.signIn("berta@voorbeeld.nl", PASSWORD))));
        give(member, Role.EDITOR, Optional.empty());
        Viewer weak = core.viewer(core.signIn("berta@voorbeeld.nl", PASSWORD));
        assertFalse(core.outside.mayLink(weak), "no second factor");
        assertThrows(ForbiddenException.class, () -> core.outside.prepare(PASSWORD, weak));
        assertFalse(core.outside.mayLink(Viewer.visitor()));
        assertThrows(ForbiddenException.class, () -> core.outside.unlink(PASSWORD, Viewer.visitor(), DESK));
    }

    @DatabaseTest
    void isNotForSampleAccounts() {
        core.gates.add(client -> true);
        core.samples.add(
                new SampleAccount("Olga", "olga@voorbeeld.example", Optional.of(PASSWORD), Set.of(Role.OPERATOR)),
                Viewer.system());
        Viewer olga = core.viewer(core.signIn("olga@voorbeeld.example", PASSWORD));
        assertEquals(Set.of(Role.OPERATOR), olga.roles());
        assertFalse(core.outside.mayLink(olga));
        assertThrows(ForbiddenException.class, () -> core.outside.prepare(PASSWORD, olga));
        core.outsideRepository.add(
                new OutsideLinkEntity(olga.account().orElseThrow(), ANNA_THERE, "Kantoor", core.clock.instant()));
        refused(ANNA_THERE);
    }

    @DatabaseTest
    void isOfOneAccountOnly() {
        link(anna());
        Viewer berta = berta();
        give(berta, Role.EDITOR, Optional.empty());
        secret = core.factors.begin(berta).secret();
        core.factors.confirm(code(), PASSWORD, berta, DESK);
        core.later(Duration.ofSeconds(3));
        Viewer strong = new Viewer(berta.account(), Set.of(Role.EDITOR), berta.tokens(), berta.session());
        core.outside.prepare(PASSWORD, strong);
        assertThrows(ConflictException.class, () -> core.outside.link(ANNA_THERE, "Kantoor", strong, DESK));
    }

    @DatabaseTest
    void isUnlinkedByWhoKnowsThePassword() {
        Viewer anna = anna();
        link(anna);
        assertThrows(InvalidInputException.class, () -> core.outside.unlink("geraden", anna, DESK));
        core.outside.unlink(PASSWORD, anna, DESK);
        assertEquals("accounts.outside-off", core.onlyMail().kind());
        assertEquals("accounts.outside.unlinked", lastDeed().kind());
        assertEquals(Optional.empty(), core.outside.own(anna));
        refused(ANNA_THERE);
        core.outside.unlink(PASSWORD, anna, DESK);
        assertEquals(List.of(), core.mails());
    }

    @DatabaseTest
    void isInTheArchiveAndGoesWithTheAccount() {
        Viewer anna = anna();
        link(anna);
        Subject subject = new Subject.Account(anna.account().orElseThrow());
        List<String> kinds = new ArrayList<>();
        core.data.export(subject, new ExportWriter() {
            @Override
            public void record(String collection, Map<String, Object> fields) {
                kinds.add(collection);
            }

            @Override
            public void file(String name, InputStream content) {}
        });
        assertTrue(kinds.contains("outside"));
        core.data.erase(subject, ErasureChoice.REMOVE);
        refused(ANNA_THERE);
        assertEquals(Optional.empty(), core.outsideRepository.find(ANNA_THERE));
    }
}
