package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.OtherMachine;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.Somebody;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Who guesses learns neither a password nor who has an account, and keeps nobody else out. */
abstract class GuessingContract {
    private static final int TOO_MANY = 429;
    private static final int WRONG = 422;
    private static final int MORE_THAN_MAY_BE_TRIED = 20;
    private static final int MEASURED = 20;
    private static final int NOT_COUNTED = 3;

    private final Http http;
    private final Members members;

    GuessingContract(Site site) {
        this.http = site.http();
        this.members = new Members(http);
    }

    private static HttpResponse<String> signIn(Http from, String mail, String password) {
        Somebody somebody = new Somebody(from);
        return somebody.send(somebody.page("/inloggen"), "/inloggen", "mail", mail, "password", password);
    }

    private String somebodysMail() {
        String name = Members.newName();
        members.member(name);
        return Members.mail(name);
    }

    private static String nobodysMail() {
        return "niemand." + UUID.randomUUID() + "@voorbeeld.nl";
    }

    @Test
    void anAddressWithoutAnAccountTakesAsLong() {
        String known = somebodysMail();
        List<Long> ofKnown = new ArrayList<>();
        List<Long> ofUnknown = new ArrayList<>();
        for (int i = 0; i < NOT_COUNTED + MEASURED; i++) {
            // Each from a network of its own, as no limit is what is measured; in turns, as the machine has other work.
            Http from = http.from("198.18.0." + i);
            ofKnown.add(timeOf(from, known));
            ofUnknown.add(timeOf(from, nobodysMail()));
        }
        long one = median(ofKnown);
        long other = median(ofUnknown);
        assertTrue(
                one < 2 * other && other < 2 * one, "known " + ofKnown + ", unknown " + ofUnknown + " (microseconds)");
    }

    private static long timeOf(Http from, String mail) {
        Somebody somebody = new Somebody(from);
        var page = somebody.page("/inloggen");
        long begun = System.nanoTime();
        HttpResponse<String> answer = somebody.send(page, "/inloggen", "mail", mail, "password", "iets anders dan dat");
        long took = System.nanoTime() - begun;
        assertEquals(WRONG, answer.statusCode(), answer.body());
        return took / 1000;
    }

    private static long median(List<Long> times) {
        List<Long> counted = new ArrayList<>(times.subList(NOT_COUNTED, times.size()));
        Collections.sort(counted);
        return counted.get(counted.size() / 2);
    }

    @Test
    void whoGuessesIsRefusedAndNobodyElse() {
        String anna = somebodysMail();
        String bob = somebodysMail();
        Http guesser = http.from("203.0.113.7");
        HttpResponse<String> refused = guess(anna, attempt -> guesser);
        int after = Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0"));
        assertTrue(after >= 1 && after <= 600, "Retry-After: " + after);
        var form = Jsoup.parse(refused.body()).selectFirst("form[action=/inloggen]");
        assertEquals(anna, form.selectFirst("[name=mail]").val(), "what was typed is kept");
        assertFalse(refused.body().contains("geraden"), "but for the password");

        assertEquals(TOO_MANY, signIn(guesser, anna, Members.PASSWORD).statusCode(), "also with the right one");
        assertEquals("/mijn", Members.location(signIn(http.from("203.0.113.8"), anna, Members.PASSWORD)));
        assertEquals("/mijn", Members.location(signIn(guesser, bob, Members.PASSWORD)), "another in the same house");
    }

    @Test
    void whoIsNobodyIsLimitedAlike() {
        String nobody = nobodysMail();
        HttpResponse<String> refused = guess(nobody, attempt -> http.from("203.0.113.9"));
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void anAddressThatWasMadeUpDoesNotHelp() throws Exception {
        String anna = somebodysMail();
        guess(anna, attempt -> http.from("198.18.1." + attempt + ", 203.0.113.10"));
        try (OtherMachine other = new OtherMachine(http)) {
            Http direct = other.http();
            guess(anna, attempt -> direct.from("198.18.2." + attempt));
        }
    }

    /** Tries until it is refused, and gives the refusal. */
    private static HttpResponse<String> guess(String mail, IntFunction<Http> from) {
        for (int attempt = 0; attempt < MORE_THAN_MAY_BE_TRIED; attempt++) {
            HttpResponse<String> answer = signIn(from.apply(attempt), mail, "geraden nummer " + attempt);
            if (answer.statusCode() == TOO_MANY) {
                assertTrue(attempt >= 5, "somebody mistypes more often than that: " + attempt);
                return answer;
            }
            assertEquals(WRONG, answer.statusCode(), answer.body());
        }
        throw new AssertionError("Nothing stops who guesses");
    }
}
