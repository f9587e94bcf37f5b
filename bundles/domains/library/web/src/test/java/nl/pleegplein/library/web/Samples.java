package nl.pleegplein.library.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.Article.DossierLink;
import nl.pleegplein.library.api.Article.Neighbour;
import nl.pleegplein.library.api.ArticleId;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Dossier;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.api.Source;
import nl.pleegplein.text.api.Heading;
import nl.pleegplein.text.api.SafeHtml;
import nl.pleegplein.web.testing.FakeRequest;

/** Articles and dossiers to show, on a day in November 2026. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final Check FIRST = new Check("Voorbeeldreferent A", "orthopedagoog", LocalDate.of(2026, 10, 14));
    public static final Check SECOND = new Check("Voorbeeldreferent B", "pleegouder", LocalDate.of(2026, 10, 20));

    private static final Instant PUBLISHED = Instant.parse("2026-05-11T00:00:00Z");
    private static final Instant UPDATED = Instant.parse("2026-11-03T00:00:00Z");

    private Samples() {}

    public static Article article() {
        return article("Waarom je pleegkind je soms wegduwt", List.of(FIRST, SECOND), LocalDate.of(2027, 11, 3), false);
    }

    public static Article article(String title, List<Check> checks, LocalDate reviewBy, boolean demonstration) {
        SafeHtml html = new SafeHtml("<p>Je geeft veel.</p><h2 id=\"een\">Een</h2><p>Tekst</p>");
        return article(title, html, checks, reviewBy, demonstration);
    }

    public static Article article(SafeHtml html) {
        return article("Titel", html, List.of(FIRST, SECOND), LocalDate.of(2027, 11, 3), false);
    }

    private static Article article(
            String title, SafeHtml html, List<Check> checks, LocalDate reviewBy, boolean demonstration) {
        return new Article(
                new ArticleId(new UUID(1, 2)),
                "wegduwen",
                title,
                "Een kind dat vaak is verhuisd, leert dat dichtbij komen pijn kan doen.",
                html,
                List.of(
                        new Heading(2, "Wat een kind heeft geleerd", "een"),
                        new Heading(2, "Wat je kunt doen", "twee"),
                        new Heading(2, "Wanneer je hulp vraagt", "drie")),
                6,
                List.of("je-pleegkind"),
                List.of("hechting", "gedrag"),
                List.of("vertrouwen", "op & neer"),
                List.of("pleeggrootouder"),
                List.of(
                        new Source("Jeugdwet", "Overheid.nl", "https://wetten.overheid.nl/", OptionalInt.of(2015)),
                        new Source("Thuisarts", "NHG", "https://www.thuisarts.nl/", OptionalInt.empty())),
                checks,
                Optional.empty(),
                PUBLISHED,
                UPDATED,
                reviewBy,
                List.of(new DossierLink(
                        "hechting-stap-voor-stap",
                        "Hechting, stap voor stap",
                        Optional.of(new Neighbour("hechting-in-gewone-taal", "Hechting in gewone taal")),
                        Optional.of(new Neighbour("vertrouwen-opbouwen", "Vertrouwen opbouwen")))),
                demonstration,
                1);
    }

    public static Dossier dossier(Card... articles) {
        return new Dossier(
                "d1",
                "hechting-stap-voor-stap",
                "Hechting, stap voor stap",
                "Wat hechting is en wat je er elke dag aan kunt doen.",
                new SafeHtml("<p>In dit dossier lees je eerst wat hechting is.</p>"),
                List.of("je-pleegkind"),
                List.of("hechting"),
                List.of(articles),
                PUBLISHED,
                UPDATED,
                false,
                1);
    }

    public static Card articleCard(int number, String title) {
        return card(Library.ARTICLE, "a" + number, "/artikel-" + number, title, 4 + number % 5, 1 + number % 2);
    }

    public static Card dossierCard(int number, String title) {
        return card(Library.DOSSIER, "d" + number, "/dossier/dossier-" + number, title, 28, 6);
    }

    private static Card card(String kind, String id, String path, String title, int minutes, int checks) {
        return new Card(
                kind,
                id,
                Library.PATH + path,
                title,
                "Een kind dat vaak is verhuisd, leert dat dichtbij komen pijn kan doen. Zo help je het om jou te"
                        + " vertrouwen.",
                List.of("je-pleegkind"),
                List.of("hechting"),
                minutes,
                checks,
                Optional.empty(),
                PUBLISHED,
                UPDATED,
                kind.equals(Library.DOSSIER));
    }

    static FakeRequest request() {
        return FakeRequest.to("/bibliotheek").withTextsBeside(LibrarySection.class);
    }

    static FakeRequest request(String slug) {
        return request().withPathValue("slug", slug);
    }
}
