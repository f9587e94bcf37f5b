package nl.pleegplein.mail.core;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.mail.api.Mail;
import nl.pleegplein.mail.api.Outbox;
import nl.pleegplein.mail.api.OutgoingMail;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The outbox in the database. Decides who may look into it. */
@Component
public final class StoredOutbox implements Outbox {
    private static final int MOST_IN_A_LIST = 100;
    private static final Wording READ = new Wording(
            "Een mail aan jou gelezen, die nog niet verstuurd kon worden",
            "Read a mail to you that could not be sent yet");

    private final LetterRepository letters;
    private final Postman postman;
    private final AuditTrail trail;
    private final Ids ids;
    private final Clock clock;
    private final Stationery stationery = new Stationery();

    @Activate
    public StoredOutbox(
            @Reference LetterRepository letters,
            @Reference Postman postman,
            @Reference AuditTrail trail,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.letters = letters;
        this.postman = postman;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        letters.add(new LetterEntity(
                ids.next(),
                mail.kind(),
                mail.account().map(AccountId::value),
                mail.to().value(),
                stationery.write(mail),
                clock.instant()));
        postman.expectLetters();
    }

    @Override
    public boolean isConnected() {
        return postman.isConnected();
    }

    @Override
    public Slice<OutgoingMail> newest(Optional<String> after, int limit, Viewer viewer) {
        check(viewer);
        try {
            return letters.newest(after, Math.min(limit, MOST_IN_A_LIST));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("mail.cursor.invalid", "This is not a place in the list");
        }
    }

    @Override
    public Optional<OutgoingMail> find(String id, Viewer viewer) {
        check(viewer);
        Optional<OutgoingMail> found = parsed(id).flatMap(letters::find);
        if (postman.isConnected()) {
            return found.map(OutgoingMail::withoutText);
        }
        found.filter(mail -> !mail.text().isEmpty())
                .flatMap(OutgoingMail::account)
                .filter(to -> !viewer.account().equals(Optional.of(to)))
                .ifPresent(to -> trail.note(Deed.about(to, "mail.read", READ, ""), viewer));
        return found;
    }

    @Override
    public boolean tryAgain(String id, Viewer viewer) {
        check(viewer);
        boolean again =
                parsed(id).map(some -> letters.tryAgain(some, clock.instant())).orElse(false);
        if (again) {
            postman.expectLetters();
        }
        return again;
    }

    private static void check(Viewer viewer) {
        if (!viewer.has(Role.OPERATOR)) {
            throw new ForbiddenException("mail.forbidden", "The outbox is for operators");
        }
    }

    /** What is no id is the id of nothing. */
    private static Optional<UUID> parsed(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
