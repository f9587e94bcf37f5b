package nl.pleegplein.accounts.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.accounts.api.Account;
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

/** The account itself. Its name stays known as a hash, so that nobody can take it and be taken for who had it. */
@Component(property = PersonalDataSource.DOMAIN + "=accounts")
public final class AccountData implements PersonalDataSource {
    private final AccountRepository accounts;
    private final AccountViews views;
    private final OutsideLinkRepository outside;
    private final Sessions sessions;
    private final Tokens tokens;

    @Activate
    public AccountData(
            @Reference AccountRepository accounts,
            @Reference AccountViews views,
            @Reference OutsideLinkRepository outside,
            @Reference Sessions sessions,
            @Reference Tokens tokens) {
        this.accounts = accounts;
        this.views = views;
        this.outside = outside;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Optional<Wording> title() {
        return Optional.of(new Wording("Je account", "Your account"));
    }

    @Override
    public List<Purpose> purposes() {
        Wording untilClosed = new Wording("Tot je je account opzegt.", "Until you close your account.");
        Wording operators = new Wording(
                "Beheerders. Andere deelnemers zien alleen je naam.", "Operators. Other members see only your name.");
        return List.of(
                new Purpose(
                        "accounts.account",
                        1,
                        new Wording(
                                "Je account: inloggen, je herkennen, en je een mail sturen als dat nodig is.",
                                "Your account: signing in, knowing you, and sending you a mail when that is needed."),
                        new Wording(
                                "Je naam op Pleegplein, je mailadres, je wachtwoord (zo bewaard dat niemand het kan lezen),"
                                        + " en wanneer je deelnemer werd.",
                                "Your name on Pleegplein, your mail address, your password (kept in a way that nobody can"
                                        + " read), and when you became a member."),
                        LegalGround.CONTRACT,
                        untilClosed,
                        operators),
                new Purpose(
                        "accounts.sessions",
                        1,
                        new Wording(
                                "Je ingelogd houden, en jou laten zien waar je bent ingelogd.",
                                "Keeping you signed in, and showing you where you are signed in."),
                        new Wording(
                                "Welke browser je gebruikt, en wanneer je inlogde en er voor het laatst was.",
                                "Which browser you use, when you signed in, and when you were here last."),
                        LegalGround.CONTRACT,
                        new Wording(
                                "Tot je uitlogt. Anders hooguit een week, of een jaar als je ingelogd wilt blijven.",
                                "Until you sign out. Otherwise a week at most, or a year when you want to stay signed in."),
                        new Wording("Alleen jij.", "Only you.")),
                new Purpose(
                        "accounts.tokens",
                        1,
                        new Wording(
                                "Programma's voor jou laten werken met een toegangssleutel, als je die zelf maakt.",
                                "Letting programs work for you with an access token, when you make one."),
                        new Wording(
                                "Hoe je de sleutel noemt, waarvoor hij is, een afdruk ervan, wanneer je hem maakte, en op"
                                        + " welke dag hij voor het laatst is gebruikt.",
                                "What you call it, what it is for, a fingerprint of it, when you made it, and on which day"
                                        + " it was used last."),
                        LegalGround.CONTRACT,
                        new Wording(
                                "Tot je de sleutel intrekt. Anders tot 30 dagen nadat hij is verlopen.",
                                "Until you revoke it. Otherwise until 30 days after it ended."),
                        new Wording("Alleen jij.", "Only you.")),
                new Purpose(
                        "accounts.codes",
                        1,
                        new Wording(
                                "De link in een mail, waarmee je een account maakt of een nieuw wachtwoord kiest.",
                                "The link in a mail, with which you make an account or choose a new password."),
                        new Wording("Je mailadres.", "Your mail address."),
                        LegalGround.CONTRACT,
                        new Wording("Hooguit een dag.", "A day at most."),
                        new Wording("Niemand anders.", "Nobody else.")),
                new Purpose(
                        "accounts.code",
                        1,
                        new Wording(
                                "Inloggen met een code van je telefoon, als je dat aanzet.",
                                "Signing in with a code from your phone, when you switch that on."),
                        new Wording(
                                "Het geheim dat de app op je telefoon ook kent, en afdrukken van je herstelcodes.",
                                "The secret that the app on your phone knows as well, and fingerprints of your recovery"
                                        + " codes."),
                        LegalGround.CONTRACT,
                        new Wording("Tot je het uitzet.", "Until you switch it off."),
                        new Wording("Niemand anders.", "Nobody else.")),
                new Purpose(
                        "accounts.outside",
                        1,
                        new Wording(
                                "Inloggen via je organisatie, als je een functie hebt en dat zelf aanzet.",
                                "Signing in by your organisation, when you have a function and switch that on yourself."),
                        new Wording(
                                "Een afdruk van het nummer dat je daar hebt, hoe die plek heet, en wanneer je het aanzette"
                                        + " en voor het laatst gebruikte.",
                                "A fingerprint of the number that you have there, what that place is called, and when you"
                                        + " switched it on and used it last."),
                        LegalGround.CONTRACT,
                        new Wording(
                                "Tot je het uitzet, of tot je laatste functie eindigt.",
                                "Until you switch it off, or your last function ends."),
                        new Wording("Niemand anders.", "Nobody else.")),
                new Purpose(
                        "accounts.functions",
                        1,
                        new Wording(
                                "Weten wie moderator, redacteur of beheerder is.",
                                "Knowing who is a moderator, an editor or an operator."),
                        new Wording(
                                "Je functie, sinds wanneer je die hebt, wie je die gaf en waarom.",
                                "Your function, since when you have it, who gave it to you and why."),
                        LegalGround.LEGITIMATE_INTERESTS,
                        untilClosed,
                        operators),
                new Purpose(
                        "accounts.names",
                        1,
                        new Wording(
                                "Zorgen dat niemand zich voor jou kan uitgeven als jij weg bent.",
                                "Making sure that nobody can pass for you when you have left."),
                        new Wording(
                                "Een afdruk van je naam, die niet terug te lezen is.",
                                "A fingerprint of your name, which cannot be read back."),
                        LegalGround.LEGITIMATE_INTERESTS,
                        new Wording("Zo lang als de site er is.", "As long as the site is there."),
                        new Wording("Niemand anders.", "Nobody else.")));
    }

    @Override
    public Map<String, Wording> labels() {
        return Map.ofEntries(
                Map.entry("account", new Wording("Account", "Account")),
                Map.entry("account.name", new Wording("Naam op Pleegplein", "Name on Pleegplein")),
                Map.entry("account.mail", new Wording("Mailadres", "Mail address")),
                Map.entry("account.created", new Wording("Deelnemer sinds", "Member since")),
                Map.entry("account.passwordChanged", new Wording("Wachtwoord veranderd", "Password changed")),
                Map.entry("account.secondFactor", new Wording("Inloggen met een code", "Signing in with a code")),
                Map.entry("account.houseRulesVersion", new Wording("Huisregels: versie", "House rules: version")),
                Map.entry(
                        "account.privacyStatementVersion",
                        new Wording("Privacyverklaring: versie", "Privacy statement: version")),
                Map.entry("account.agreed", new Wording("Daarmee akkoord sinds", "Agreed with since")),
                Map.entry("functions", new Wording("Functies", "Functions")),
                Map.entry("functions.role", new Wording("Functie", "Function")),
                Map.entry("functions.given", new Wording("Gekregen", "Given")),
                Map.entry("functions.until", new Wording("Tot", "Until")),
                Map.entry("functions.reason", new Wording("Waarom", "Why")),
                Map.entry("outside", new Wording("Inloggen via een andere plek", "Signing in by another place")),
                Map.entry("outside.title", new Wording("Waar", "Where")),
                Map.entry("outside.linked", new Wording("Aangezet", "Switched on")),
                Map.entry("outside.used", new Wording("Laatst gebruikt", "Last used")),
                Map.entry("tokens", new Wording("Toegangssleutels", "Access tokens")),
                Map.entry("tokens.name", new Wording("Naam", "Name")),
                Map.entry("tokens.scopes", new Wording("Waarvoor", "What for")),
                Map.entry("tokens.made", new Wording("Gemaakt", "Made")),
                Map.entry("tokens.used", new Wording("Laatst gebruikt", "Last used")),
                Map.entry("tokens.ends", new Wording("Tot", "Until")),
                Map.entry("sessions", new Wording("Waar je bent ingelogd", "Where you are signed in")),
                Map.entry("sessions.browser", new Wording("Browser", "Browser")),
                Map.entry("sessions.begun", new Wording("Ingelogd", "Signed in")),
                Map.entry("sessions.used", new Wording("Laatst gebruikt", "Last used")));
    }

    @Override
    public void export(Subject subject, ExportWriter writer) {
        if (subject instanceof Subject.Account account) {
            accounts.find(account.id()).ifPresent(own -> write(own, writer));
        }
    }

    private void write(AccountEntity kept, ExportWriter writer) {
        Account account = views.of(kept);
        writer.record(
                "account",
                Map.of(
                        "name", account.name(),
                        "mail", account.mail(),
                        "created", account.created(),
                        "passwordChanged", account.passwordChanged(),
                        "secondFactor", account.secondFactor().on(),
                        "houseRulesVersion", kept.agreement().rules(),
                        "privacyStatementVersion", kept.agreement().statement(),
                        "agreed", kept.agreed()));
        account.functions()
                .forEach(function -> writer.record(
                        "functions",
                        Map.of(
                                "role", function.role().name(),
                                "given", function.given(),
                                "until", function.until().map(Object::toString).orElse(""),
                                "reason", function.reason())));
        outside.of(account.id())
                .map(OutsideLinkEntity::toLink)
                .ifPresent(link -> writer.record(
                        "outside",
                        Map.of(
                                "title", link.title(),
                                "linked", link.linked(),
                                "used", link.used().map(Object::toString).orElse(""))));
        tokens.of(account.id())
                .forEach(token -> writer.record(
                        "tokens",
                        Map.of(
                                "name", token.name(),
                                "scopes", String.join(", ", token.scopes()),
                                "made", token.made(),
                                "used", token.used().map(Object::toString).orElse(""),
                                "ends", token.ends())));
        sessions.of(account.id(), Optional.empty())
                .forEach(session -> writer.record(
                        "sessions",
                        Map.of("browser", session.browser(), "begun", session.begun(), "used", session.used())));
    }

    @Override
    public ErasureReceipt erase(Subject subject, ErasureChoice choice) {
        if (!(subject instanceof Subject.Account account)) {
            return new ErasureReceipt(0, 0);
        }
        return accounts.inOneTransaction(() -> {
            int ended = sessions.endAll(account.id(), Optional.empty()) + tokens.endAll(account.id());
            return new ErasureReceipt(ended + accounts.remove(account.id().value()), 0);
        });
    }
}
