package nl.pleegplein.connectors.openid;

import java.util.regex.Pattern;

/** Where the pages are, and where somebody goes on after signing in. */
final class Paths {
    static final String SIGN_IN = "/openid/inloggen";
    static final String BACK = "/openid/terug";
    static final String STEP = "/openid/verder";
    static final String OWN = "/mijn/openid";
    static final String LEAVE = OWN + "/verder";
    static final String GO = OWN + "/gaan";
    static final String OFF = OWN + "/uit";

    static final String HOME = "/mijn";

    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,1999}");

    private Paths() {}

    /** A path on this site, and nothing else, whatever was asked for. */
    static String here(String asked) {
        boolean here = HERE.matcher(asked).matches() && !asked.startsWith("/inloggen") && !asked.startsWith("/openid");
        return here ? asked : HOME;
    }
}
