package nl.pleegplein.profiles.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages of members are on the site. Names may have letters of any script, addresses only those of ASCII. */
public final class ProfilePaths {
    /** Below this are all pages of members. */
    public static final String MEMBERS = "/deelnemers";

    private ProfilePaths() {}

    public static String page(String slug) {
        return MEMBERS + "/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    public static String picture(String slug, String id) {
        return page(slug) + "/foto/" + id;
    }
}
