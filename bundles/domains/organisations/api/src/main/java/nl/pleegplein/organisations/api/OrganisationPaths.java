package nl.pleegplein.organisations.api;

/** Where organisations are on the site. */
public final class OrganisationPaths {
    public static final String LIST = "/organisaties";

    private OrganisationPaths() {}

    public static String page(String slug) {
        return LIST + "/" + slug;
    }
}
