package nl.pleegplein.profiles.core;

import java.util.List;
import java.util.Map;
import nl.pleegplein.privacy.api.LegalGround;
import nl.pleegplein.privacy.api.Purpose;
import nl.pleegplein.privacy.api.Wording;

/** What is said to people about what is kept here of them. */
final class ProfileWords {
    static final Wording TITLE = new Wording("Je pagina en je voorkeuren", "Your page and your preferences");

    private static final Wording UNTIL_CLOSED =
            new Wording("Tot je het weghaalt, of je account opzegt.", "Until you take it away, or close your account.");

    static final List<Purpose> PURPOSES = List.of(
            new Purpose(
                    "profiles.page",
                    1,
                    new Wording(
                            "Je pagina: aan anderen laten zien wat jij over jezelf wilt vertellen.",
                            "Your page: showing others what you want to tell about yourself."),
                    new Wording(
                            "Wat je zelf invult, en je foto. Niets hoeft.",
                            "What you fill in yourself, and your picture. Nothing is needed."),
                    LegalGround.CONTRACT,
                    UNTIL_CLOSED,
                    new Wording("Wie jij daarvoor kiest. Eerst: niemand.", "Whom you choose. At first: nobody.")),
            new Purpose(
                    "profiles.preferences",
                    1,
                    new Wording("Laten zien wat bij je past.", "Showing what fits you."),
                    new Wording(
                            "Thema's en onderwerpen die je kiest, je taal, en hoe je bereikt wilt worden.",
                            "Themes and subjects that you choose, your language, and how you want to be reached."),
                    LegalGround.CONTRACT,
                    UNTIL_CLOSED,
                    new Wording("Alleen jij.", "Only you.")));

    static final Map<String, Wording> LABELS = Map.ofEntries(
            Map.entry("page", new Wording("Je pagina", "Your page")),
            Map.entry("page.address", new Wording("Adres", "Address")),
            Map.entry("page.visibility", new Wording("Wie hem mag zien", "Who may see it")),
            Map.entry("page.created", new Wording("Gemaakt", "Made")),
            Map.entry("page.updated", new Wording("Veranderd", "Changed")),
            Map.entry("values", new Wording("Wat je invulde", "What you filled in")),
            Map.entry("values.field", new Wording("Vraag", "Question")),
            Map.entry("values.value", new Wording("Antwoord", "Answer")),
            Map.entry("values.visibility", new Wording("Wie het mag zien", "Who may see it")),
            Map.entry("preferences", new Wording("Je voorkeuren", "Your preferences")),
            Map.entry("preferences.field", new Wording("Vraag", "Question")),
            Map.entry("preferences.value", new Wording("Antwoord", "Answer")));

    private ProfileWords() {}
}
