package nl.pleegplein.organisations.core;

import java.util.List;
import java.util.Map;
import nl.pleegplein.privacy.api.LegalGround;
import nl.pleegplein.privacy.api.Purpose;
import nl.pleegplein.privacy.api.Wording;

/** What is said to people about what is kept here of them. */
final class OrganisationWords {
    static final Wording TITLE = new Wording("Werken voor een organisatie", "Working for an organisation");

    private static final Wording RECEIVERS = new Wording(
            "Beheerders van de site en van die organisatie. Niemand anders.",
            "Operators of the site and administrators of that organisation. Nobody else.");

    static final List<Purpose> PURPOSES = List.of(
            new Purpose(
                    "organisations.staff",
                    1,
                    new Wording(
                            "Bijhouden wie namens een organisatie iets mag doen op de site. Niet: wie er pleegouder is.",
                            "Knowing who may act for an organisation on the site. Not: who is a foster parent there."),
                    new Wording(
                            "De organisatie, je rol daar, sinds wanneer, en wie je uitnodigde. Pas als je zelf ja zegt.",
                            "The organisation, your role there, since when, and who invited you. Only when you say yes yourself."),
                    LegalGround.CONTRACT,
                    new Wording(
                            "Tot je stopt, weggehaald wordt, of je account opzegt.",
                            "Until you leave, are removed, or close your account."),
                    RECEIVERS),
            new Purpose(
                    "organisations.invitations",
                    1,
                    new Wording(
                            "Vragen of je voor een organisatie wilt werken op de site.",
                            "Asking whether you want to work for an organisation on the site."),
                    new Wording(
                            "De organisatie, de rol, de reden, wie het vroeg, en of je nee zei.",
                            "The organisation, the role, the reason, who asked, and whether you said no."),
                    LegalGround.LEGITIMATE_INTERESTS,
                    new Wording(
                            "30 dagen, of tot je ja zegt. Zeg je nee, dan bewaren we dat zo lang, zodat je niet steeds gevraagd wordt.",
                            "30 days, or until you say yes. If you say no, we keep that for as long, so that you are not asked again and again."),
                    RECEIVERS));

    private static final Wording ORGANISATION = new Wording("Organisatie", "Organisation");
    private static final Wording ROLE = new Wording("Rol", "Role");

    static final Map<String, Wording> LABELS = Map.ofEntries(
            Map.entry("staff", new Wording("Waar je werkt", "Where you work")),
            Map.entry("staff.organisation", ORGANISATION),
            Map.entry("staff.role", ROLE),
            Map.entry("staff.since", new Wording("Sinds", "Since")),
            Map.entry("invitations", new Wording("Uitnodigingen", "Invitations")),
            Map.entry("invitations.organisation", ORGANISATION),
            Map.entry("invitations.role", ROLE),
            Map.entry("invitations.reason", new Wording("Reden", "Reason")),
            Map.entry("invitations.invited", new Wording("Gevraagd op", "Asked on")),
            Map.entry("invitations.expires", new Wording("Geldig tot", "Valid until")),
            Map.entry("invitations.declined", new Wording("Nee gezegd", "Said no")));

    private OrganisationWords() {}
}
