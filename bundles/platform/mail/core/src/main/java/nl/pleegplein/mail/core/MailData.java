package nl.pleegplein.mail.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.mail.api.OutgoingMail;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.LegalGround;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Purpose;
import nl.pleegplein.privacy.api.Subject;
import nl.pleegplein.privacy.api.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mail to somebody with an account, of the last thirty days: its text until it was sent, then only that it was. */
@Component(property = PersonalDataSource.DOMAIN + "=mail")
public final class MailData implements PersonalDataSource {
    private static final int AT_ONCE = 200;

    private final LetterRepository letters;

    @Activate
    public MailData(@Reference LetterRepository letters) {
        this.letters = letters;
    }

    @Override
    public Optional<Wording> title() {
        return Optional.of(new Wording("Mail die we je sturen", "Mail that we send you"));
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(new Purpose(
                "mail.outbox",
                1,
                new Wording("Je een mail sturen.", "Sending you a mail."),
                new Wording(
                        "Je mailadres en wat er in de mail staat, tot hij verstuurd is. Daarna alleen dat er een mail was, en"
                                + " wanneer.",
                        "Your mail address and what the mail says, until it is sent. After that only that there was a mail,"
                                + " and when."),
                LegalGround.CONTRACT,
                new Wording("30 dagen.", "30 days."),
                new Wording(
                        "De mailserver van de site. Beheerders, zolang de mail niet verstuurd is.",
                        "The mail server of the site. Operators, as long as the mail has not been sent.")));
    }

    @Override
    public Map<String, Wording> labels() {
        return Map.of(
                "mails", new Wording("Mails", "Mails"),
                "mails.kind", new Wording("Soort", "Kind"),
                "mails.created", new Wording("Geschreven", "Written"),
                "mails.state", new Wording("Stand", "State"),
                "mails.subject", new Wording("Onderwerp", "Subject"),
                "mails.text", new Wording("Tekst", "Text"));
    }

    @Override
    public void export(Subject subject, ExportWriter writer) {
        if (subject instanceof Subject.Account account) {
            List<OutgoingMail> some = letters.of(account.id().value(), Optional.empty(), AT_ONCE);
            while (!some.isEmpty()) {
                some.forEach(mail -> writer.record("mails", fields(mail)));
                UUID last = UUID.fromString(some.get(some.size() - 1).id());
                some = letters.of(account.id().value(), Optional.of(last), AT_ONCE);
            }
        }
    }

    private static Map<String, Object> fields(OutgoingMail mail) {
        return Map.of(
                "kind", mail.kind(),
                "created", mail.created(),
                "state", mail.state().name(),
                "subject", mail.subject(),
                "text", mail.text());
    }

    @Override
    public ErasureReceipt erase(Subject subject, ErasureChoice choice) {
        return subject instanceof Subject.Account account
                ? new ErasureReceipt(letters.removeOf(account.id().value()), 0)
                : new ErasureReceipt(0, 0);
    }
}
