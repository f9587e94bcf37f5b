package nl.pleegplein.library.web.rest;

/** Addresses of the library for programs. */
final class ApiPaths {
    static final String BASE = "/library";

    private static final String API = "/api" + BASE;

    private ApiPaths() {}

    static String article(String slug) {
        return API + "/articles/" + slug;
    }

    static String dossier(String slug) {
        return API + "/dossiers/" + slug;
    }

    static String run(String id) {
        return API + "/imports/" + id;
    }

    /** The slug at the end of the path of a page. */
    static String slug(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
