package nl.pleegplein.itests.bench.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.itests.bench.site.SiteHttp;

/**
 * The form to sign in with, as one browser got it.
 *
 * @param token that shows that it is a form of the site
 * @param cookie of the browser that the token is bound to
 */
public record SignInForm(String token, String cookie) {
    /** Where it is, and where it goes. */
    public static final String PATH = "/inloggen";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(csrf=[^;]+);.*");

    public static SignInForm in(SiteHttp http) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = http.askPlainly(PATH);
        Matcher token = TOKEN.matcher(new String(page.body(), StandardCharsets.UTF_8));
        Matcher cookie = COOKIE.matcher(page.headers().firstValue("Set-Cookie").orElse(""));
        if (!token.find() || !cookie.matches()) {
            throw new IOException("There is no form to sign in with: " + page.statusCode());
        }
        return new SignInForm(token.group(1), cookie.group(1));
    }
}
