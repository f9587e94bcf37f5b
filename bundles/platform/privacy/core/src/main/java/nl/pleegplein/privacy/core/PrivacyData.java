package nl.pleegplein.privacy.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.Consent;
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

/**
 * What others did with somebody's data, to what they said yes, and the archive they asked for. The audit trail stays when the
 * account goes, until its term is over, as it accounts for what others did; by then the id is that of nobody (GDPR,
 * article 17, paragraph 3, b and e).
 */
@Component(property = PersonalDataSource.DOMAIN + "=privacy")
public final class PrivacyData implements PersonalDataSource {
    private static final int AT_ONCE = 100;
    private static final Wording NOBODY_ELSE = new Wording("Niemand anders", "Nobody else");

    private final AuditRepository entries;
    private final ConsentRepository consents;
    private final ExportRepository exports;
    private final ExportFolder folder;

    @Activate
    public PrivacyData(
            @Reference AuditRepository entries,
            @Reference ConsentRepository consents,
            @Reference ExportRepository exports,
            @Reference ExportFolder folder) {
        this.entries = entries;
        this.consents = consents;
        this.exports = exports;
        this.folder = folder;
    }

    @Override
    public Optional<Wording> title() {
        return Optional.of(new Wording("Privacy", "Privacy"));
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(
                new Purpose(
                        "privacy.trail",
                        1,
                        new Wording(
                                "Bijhouden wat beheerders, moderators en redacteuren met gegevens van mensen doen. Zo kun"
                                        + " je dat zelf nalezen.",
                                "Noting what operators, moderators and editors do with people's data. So you can read it"
                                        + " yourself."),
                        new Wording(
                                "Wat er is gedaan of bekeken, wanneer, in welke functie, en om wie het ging.",
                                "What was done or looked at, when, in which function, and whom it was about."),
                        LegalGround.LEGAL_OBLIGATION,
                        new Wording(
                                "5 jaar, ook als je account weg is. Dan staat er alleen nog een nummer dat van niemand"
                                        + " meer is.",
                                "5 years, also when your account has gone. Then there is only a number that is nobody's"
                                        + " any more."),
                        new Wording(
                                "Beheerders. Jij ziet wat over jou gaat.", "Operators. You see what is about you.")),
                new Purpose(
                        "privacy.export",
                        1,
                        new Wording("Jou je eigen gegevens geven.", "Giving you your own data."),
                        new Wording(
                                "Een bestand met alles wat de site over je bewaart.",
                                "A file with all that the site keeps about you."),
                        LegalGround.LEGAL_OBLIGATION,
                        new Wording("7 dagen.", "7 days."),
                        NOBODY_ELSE),
                new Purpose(
                        "privacy.erasure",
                        1,
                        new Wording(
                                "Je account overal wissen als je opzegt, ook als er later een reservekopie wordt"
                                        + " teruggezet.",
                                "Erasing your account everywhere when you close it, also when a backup is put back"
                                        + " later."),
                        new Wording(
                                "Het nummer van je account, wanneer je opzegde en wat je koos.",
                                "The number of your account, when you closed it and what you chose."),
                        LegalGround.LEGAL_OBLIGATION,
                        new Wording(
                                "Zo lang als de site er is. Het nummer is dan van niemand meer.",
                                "As long as the site is there. The number is nobody's any more by then."),
                        NOBODY_ELSE),
                new Purpose(
                        "privacy.consent",
                        1,
                        new Wording(
                                "Onthouden waar je ja tegen zei, en waar niet meer.",
                                "Remembering what you said yes to, and to what no longer."),
                        new Wording(
                                "Waarvoor je toestemming gaf, wanneer, en wanneer je die introk.",
                                "To what you gave consent, when, and when you took it back."),
                        LegalGround.LEGAL_OBLIGATION,
                        new Wording("Tot je je account opzegt.", "Until you close your account."),
                        NOBODY_ELSE));
    }

    @Override
    public Map<String, Wording> labels() {
        return Map.ofEntries(
                Map.entry("audit", new Wording("Wat anderen met je gegevens deden", "What others did with your data")),
                Map.entry("audit.at", new Wording("Wanneer", "When")),
                Map.entry("audit.as", new Wording("In welke functie", "In which function")),
                Map.entry("audit.kind", new Wording("Soort", "Kind")),
                Map.entry("audit.what", new Wording("Wat", "What")),
                Map.entry("audit.reason", new Wording("Waarom", "Why")),
                Map.entry("consents", new Wording("Waar je ja tegen zei", "What you said yes to")),
                Map.entry("consents.purpose", new Wording("Doel", "Purpose")),
                Map.entry("consents.version", new Wording("Versie", "Version")),
                Map.entry("consents.what", new Wording("Waarvoor", "What for")),
                Map.entry("consents.given", new Wording("Gegeven", "Given")),
                Map.entry("consents.withdrawn", new Wording("Ingetrokken", "Taken back")));
    }

    @Override
    public void export(Subject subject, ExportWriter writer) {
        if (subject instanceof Subject.Account account) {
            Optional<String> place = Optional.empty();
            do {
                place = export(account.id(), place, writer);
            } while (place.isPresent());
            consents.forEach(account.id(), consent -> writer.record("consents", fields(consent)));
        }
    }

    private static Map<String, Object> fields(Consent consent) {
        return Map.of(
                "purpose",
                consent.purpose(),
                "version",
                consent.version(),
                "what",
                consent.what().dutch(),
                "given",
                consent.given(),
                "withdrawn",
                consent.withdrawn().map(Object.class::cast).orElse(""));
    }

    private Optional<String> export(AccountId account, Optional<String> from, ExportWriter writer) {
        Slice<AuditEntry> slice = entries.about(account, from, AT_ONCE);
        slice.items()
                .forEach(entry -> writer.record(
                        "audit",
                        Map.of(
                                "at", entry.at(),
                                "as", entry.as(),
                                "kind", entry.deed().kind(),
                                "what", entry.deed().what().dutch(),
                                "reason", entry.deed().reason())));
        return slice.next();
    }

    @Override
    public ErasureReceipt erase(Subject subject, ErasureChoice choice) {
        if (!(subject instanceof Subject.Account account)) {
            return new ErasureReceipt(0, 0);
        }
        Optional<StoredExport> export = exports.of(account.id());
        int removed = exports.inOneTransaction(() -> consents.removeOf(account.id())
                + export.map(known -> exports.remove(known.id())).orElse(0));
        export.flatMap(StoredExport::file).ifPresent(folder::remove);
        return new ErasureReceipt(removed, 0);
    }
}
