package nl.pleegplein.itests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;

/** Makes members, as they make themselves: with the link in a mail, which an operator can read as there is no mail server. */
public final class Members {
    public static final String PASSWORD = "vier woorden op een rij";

    private final Http http;
    private final URI site;

    public Members(Http http) {
        this(http, http.base());
    }

    /** @param site the address of the site, where it is not that of this node */
    public Members(Http http, URI site) {
        this.http = http;
        this.site = site;
    }

    /** One that nobody has. */
    public static String newName() {
        return "Persoon " + UUID.randomUUID().toString().substring(0, 8);
    }

    public static String mail(String name) {
        return name.replace(' ', '.').toLowerCase(Locale.ROOT) + "@voorbeeld.nl";
    }

    /** The address of their page. */
    public static String page(String name) {
        return "/deelnemers/" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Somebody with an account, signed in. What they send with it that is none of theirs to say is to be overlooked. */
    public Somebody member(String name) {
        Traces.made(http, name, mail(name));
        Somebody somebody = new Somebody(http);
        String link = ask(somebody, name);
        HttpResponse<String> made = make(somebody, link, name);
        assertEquals("/mijn?gedaan=welkom", location(made));
        return somebody;
    }

    /** Where the mail leads that somebody asked for who has no account yet. */
    public String ask(Somebody somebody, String name) {
        HttpResponse<String> sent = somebody.send(somebody.page("/registreren"), "/registreren", "mail", mail(name));
        assertEquals("/registreren/gestuurd", location(sent));
        return linkInMail("Maak je account", mail(name));
    }

    /** Goes where the mail leads and makes the account. */
    public static HttpResponse<String> make(Somebody somebody, String link, String name) {
        return somebody.send(
                somebody.page(link),
                "/registreren/maken",
                "name",
                name,
                "password",
                PASSWORD,
                "rules",
                "ja",
                "statement",
                "ja",
                "functie",
                "OPERATOR",
                "role",
                "OPERATOR");
    }

    /** Signs somebody in. */
    public static HttpResponse<String> signIn(Somebody somebody, String name) {
        return somebody.send(somebody.page("/inloggen"), "/inloggen", "mail", mail(name), "password", PASSWORD);
    }

    /** Where the link leads in the newest mail about something to somebody, as an operator reads it. */
    public String linkInMail(String subject, String to) {
        String address = letter(subject, to).selectFirst(".prose a").attr("href");
        assertTrue(address.startsWith(site + "/"), address);
        return address.substring(site.toString().length());
    }

    /** The newest mail about something to somebody, as an operator reads it. */
    public Document letter(String subject, String to) {
        Document outbox = outbox();
        String mail = outbox.select(".list li").stream()
                .filter(item -> item.text().contains(subject) && item.text().contains(to))
                .map(item -> item.selectFirst("a").attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outbox.text()));
        return Operator.of(http).browser().page(mail);
    }

    /** The newest mails, as an operator sees them: about what, and to whom. */
    public Document outbox() {
        return Operator.of(http).browser().page("/beheer/post");
    }

    /** Where an answer leads. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
    }
}
