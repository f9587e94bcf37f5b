package nl.pleegplein.mail.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.mail.api.Mail;
import nl.pleegplein.mail.api.Mail.Block;
import nl.pleegplein.mail.api.MailAddress;
import nl.pleegplein.mail.api.OutgoingMail;
import nl.pleegplein.mail.api.OutgoingMail.State;
import nl.pleegplein.mail.core.Carrier.AwayException;
import nl.pleegplein.mail.core.Carrier.RefusedException;
import nl.pleegplein.persistence.api.Node;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.MovableClock;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.Subject;
import org.jsoup.Jsoup;

/** Mail is written down, waits, is sent to a real mail server, and is forgotten. */
@Database(domain = "mail")
class OutboxTest {
    private static final Viewer OPERATOR = new Viewer(Optional.empty(), Set.of(Role.OPERATOR), Set.of());
    private static final AccountId ANNA = new AccountId(new UUID(0, 7));

    private final TestDatabase database;
    private final LetterRepository letters;
    private final FakeTrail trail = new FakeTrail();
    private final AtomicLong lastId = new AtomicLong();
    private final MovableClock clock = new MovableClock();

    OutboxTest(TestDatabase database) {
        this.database = database;
        this.letters = new LetterRepository(database.jpa());
    }

    private static Mail mail(String to) {
        return new Mail(
                "proef.dag",
                MailAddress.parse(to).orElseThrow(),
                Optional.of(ANNA),
                Locale.forLanguageTag("nl"),
                "Dag — één bericht",
                List.of(
                        new Block.Words("Dag <Anna> & allen."),
                        new Block.Action("Klik hier", URI.create("https://site.example/x?code=1&b=2")),
                        new Block.Small("Je hoeft niets te doen.")));
    }

    private StoredOutbox outbox(Postman postman) {
        return new StoredOutbox(letters, postman, trail, this::nextId, clock);
    }

    private UUID nextId() {
        return new UUID(0x0191_0000_0000_7000L, 0x8000_0000_0000_0000L + lastId.incrementAndGet());
    }

    private Postman postman(Supplier<Carrier> carriers) {
        return new Postman(letters, new AnyNode(), clock, true, carriers);
    }

    private OutgoingMail only(StoredOutbox outbox) {
        List<OutgoingMail> all = outbox.newest(Optional.empty(), 10, OPERATOR).items();
        assertEquals(1, all.size());
        return all.get(0);
    }

    @DatabaseTest
    void aLetterArrivesAsTextAndHtmlAndIsForgotten() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Map<String, Object> settings = Map.of(
                    "host", "127.0.0.1",
                    "port", server.getSmtp().getPort(),
                    "security", "none",
                    "from", "post@site.example");
            Postman postman = postman(() -> new SmtpCarrier(TestConfig.of(settings)));
            StoredOutbox outbox = outbox(postman);
            outbox.send(mail("anna@voorbeeld.nl"));
            assertEquals(State.WAITING, only(outbox).state());

            postman.round();

            MimeMessage received = server.getReceivedMessages()[0];
            assertEquals("Dag — één bericht", received.getSubject());
            assertEquals("Pleegplein <post@site.example>", received.getFrom()[0].toString());
            assertEquals("anna@voorbeeld.nl", received.getAllRecipients()[0].toString());
            assertEquals("auto-generated", received.getHeader("Auto-Submitted")[0]);
            assertTrue(received.getMessageID().endsWith("@site.example>"), received.getMessageID());
            MimeMultipart both = (MimeMultipart) received.getContent();
            String plain = both.getBodyPart(0).getContent().toString();
            assertTrue(plain.startsWith("Dag <Anna> & allen."), plain);
            assertTrue(plain.contains("Klik hier:\r\nhttps://site.example/x?code=1&b=2"), plain);
            var html = Jsoup.parse(both.getBodyPart(1).getContent().toString());
            assertEquals("https://site.example/x?code=1&b=2", html.select("a").attr("href"));
            assertEquals("Dag <Anna> & allen.", html.select("p").get(1).text());
            assertEquals("nl", html.select("html").attr("lang"));

            OutgoingMail sent = only(outbox);
            assertEquals(State.SENT, sent.state());
            assertEquals(Optional.empty(), sent.to());
            assertEquals("", sent.subject() + sent.text());
            postman.round();
            assertEquals(1, server.getReceivedMessages().length, "once");
        } finally {
            server.stop();
        }
    }

    @DatabaseTest
    void whatIsRolledBackIsNotSent() {
        StoredOutbox outbox = outbox(postman(Fake::new));
        assertThrows(
                IllegalStateException.class,
                () -> database.jpa().tx(em -> {
                    outbox.send(mail("anna@voorbeeld.nl"));
                    throw new IllegalStateException("No");
                }));
        assertTrue(outbox.newest(Optional.empty(), 10, OPERATOR).items().isEmpty());
    }

    @DatabaseTest
    void withoutAServerItWaitsWhereOnlyOperatorsReadIt() {
        Postman postman = new Postman(letters, new AnyNode(), clock, false, () -> {
            throw new AssertionError("There is none");
        });
        StoredOutbox outbox = outbox(postman);
        outbox.send(mail("anna@voorbeeld.nl"));
        postman.round();
        OutgoingMail waiting = only(outbox);
        assertEquals(Optional.of("anna@voorbeeld.nl"), waiting.to());
        assertTrue(outbox.find(waiting.id(), OPERATOR).orElseThrow().text().contains("Klik hier"));
        assertEquals(
                List.of(Optional.of(ANNA)),
                trail.deeds.stream().map(Deed::about).toList(),
                "that it was read");
        assertFalse(outbox.find("geen-id", OPERATOR).isPresent());
        for (Viewer other :
                List.of(Viewer.visitor(), new Viewer(Optional.of(ANNA), Set.of(Role.MODERATOR), Set.of("members")))) {
            assertThrows(ForbiddenException.class, () -> outbox.newest(Optional.empty(), 10, other));
            assertThrows(ForbiddenException.class, () -> outbox.find(waiting.id(), other));
            assertThrows(ForbiddenException.class, () -> outbox.tryAgain(waiting.id(), other));
        }
        clock.advance(Duration.ofDays(31));
        postman.round();
        assertTrue(outbox.newest(Optional.empty(), 10, OPERATOR).items().isEmpty());
    }

    @DatabaseTest
    void whatTheServerWillNeverTakeIsTriedAgainOnlyWhenAsked() {
        Fake carrier = new Fake();
        Postman postman = postman(() -> carrier);
        StoredOutbox outbox = outbox(postman);
        outbox.send(mail("anna@voorbeeld.nl"));
        carrier.refuses = true;
        postman.round();
        OutgoingMail failed = only(outbox);
        assertEquals(State.FAILED, failed.state());
        assertEquals("The mail server answered 550", failed.trouble());
        carrier.refuses = false;
        clock.advance(Duration.ofHours(5));
        postman.round();
        assertEquals(List.of(), carrier.taken);
        assertTrue(outbox.tryAgain(failed.id(), OPERATOR));
        postman.round();
        assertEquals(List.of("anna@voorbeeld.nl"), carrier.taken);
        assertFalse(outbox.tryAgain(failed.id(), OPERATOR), "it was sent");
    }

    @DatabaseTest
    void whatCannotBeSentNowIsTriedForThreeDays() {
        Fake carrier = new Fake();
        Postman postman = postman(() -> carrier);
        StoredOutbox outbox = outbox(postman);
        outbox.send(mail("anna@voorbeeld.nl"));
        carrier.away = true;
        postman.round();
        postman.round();
        assertEquals(1, carrier.tries, "not at once again");
        assertEquals(State.WAITING, only(outbox).state());
        clock.advance(Duration.ofMinutes(1));
        postman.round();
        assertEquals(2, carrier.tries);
        carrier.away = false;
        clock.advance(Duration.ofDays(3));
        postman.round();
        assertEquals(List.of(), carrier.taken, "its link is of no use any more");
        assertEquals(State.FAILED, only(outbox).state());
        assertEquals(Duration.ofHours(4), Postman.pause(30));
    }

    @DatabaseTest
    void twoNodesDoNotSendTheSameLetter() {
        outbox(postman(Fake::new)).send(mail("anna@voorbeeld.nl"));
        UUID dead = new UUID(0, 1);
        assertEquals(
                1,
                letters.take(dead, clock.instant(), Duration.ofMinutes(10), 10).size());
        Fake carrier = new Fake();
        Postman postman = postman(() -> carrier);
        postman.round();
        assertEquals(List.of(), carrier.taken, "another has it");
        clock.advance(Duration.ofMinutes(11));
        postman.round();
        assertEquals(List.of("anna@voorbeeld.nl"), carrier.taken, "the other died");
        UUID sent = UUID.fromString(only(outbox(postman)).id());
        letters.note(sent, dead, kept -> kept.failed("late", clock.instant()));
        assertEquals(State.SENT, only(outbox(postman)).state(), "and has no say any more");
    }

    @DatabaseTest
    void aPersonGetsAndErasesTheirMail() {
        StoredOutbox outbox = outbox(postman(Fake::new));
        outbox.send(mail("anna@voorbeeld.nl"));
        MailData data = new MailData(letters);
        List<Map<String, Object>> records = new ArrayList<>();
        data.export(new Subject.Account(ANNA), new Records(records));
        assertEquals("proef.dag", records.get(0).get("kind"));
        assertEquals(
                0,
                data.erase(new Subject.Account(new AccountId(new UUID(0, 8))), ErasureChoice.REMOVE)
                        .removed());
        assertEquals(
                1, data.erase(new Subject.Account(ANNA), ErasureChoice.REMOVE).removed());
        assertTrue(outbox.newest(Optional.empty(), 10, OPERATOR).items().isEmpty());
    }

    private record Records(List<Map<String, Object>> all) implements ExportWriter {
        @Override
        public void record(String collection, Map<String, Object> fields) {
            all.add(fields);
        }

        @Override
        public void file(String name, InputStream content) {
            throw new UnsupportedOperationException("Mail has no files");
        }
    }

    private static final class Fake implements Carrier {
        private final List<String> taken = new ArrayList<>();
        private boolean refuses;
        private boolean away;
        private int tries;

        @Override
        public void take(Letter letter) throws RefusedException, AwayException {
            tries++;
            if (refuses) {
                throw new RefusedException("The mail server answered 550", new Exception("no"));
            }
            if (away) {
                throw new AwayException("ConnectException", new Exception("no"));
            }
            taken.add(letter.address());
        }

        @Override
        public void close() {}
    }

    private static final class AnyNode implements Node {
        @Override
        public UUID newHolder() {
            return new UUID(0, 99);
        }

        @Override
        public boolean hasDied(UUID holder) {
            return false;
        }
    }

    @DatabaseTest
    void whatIsOnItsWayIsReadByNobody() {
        StoredOutbox outbox = outbox(postman(() -> {
            throw new AssertionError("Nothing is sent here");
        }));
        outbox.send(mail("anna@voorbeeld.nl"));
        OutgoingMail waiting = outbox.find(only(outbox).id(), OPERATOR).orElseThrow();
        assertEquals("Dag — één bericht", waiting.subject());
        assertEquals("", waiting.text());
        assertEquals(List.of(), trail.deeds);
    }

    /** Keeps what was noted. */
    private static final class FakeTrail implements AuditTrail {
        private final List<Deed> deeds = new ArrayList<>();

        @Override
        public void note(Deed deed, Viewer by) {
            deeds.add(deed);
        }

        @Override
        public Slice<AuditEntry> aboutViewer(Optional<String> after, int limit, Viewer viewer) {
            return Slice.empty();
        }

        @Override
        public Slice<AuditEntry> newest(Optional<String> after, int limit, Viewer viewer) {
            return Slice.empty();
        }
    }
}
