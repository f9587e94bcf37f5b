package nl.pleegplein.accounts.web;

import java.util.regex.Pattern;

/** The place on this site to go back to after signing in. */
final class Returning {
    static final String FIELD = "terug";

    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,1999}");

    private Returning() {}

    /** A path on this site, and nothing else, whatever was asked for. */
    static String to(String asked, String otherwise) {
        boolean here =
                HERE.matcher(asked).matches() && !asked.startsWith("/inloggen") && !asked.startsWith("/registreren");
        return here ? asked : otherwise;
    }
}
