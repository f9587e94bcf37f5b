package nl.pleegplein.search.web;

/** The ways in which what was found can be narrowed, in the order in which they are shown. */
enum Narrowing {
    KIND("kind", "soort"),
    PILLAR("pillar", "pijler"),
    THEME("theme", "thema"),
    AUDIENCE("audience", "doelgroep");

    private final String facet;
    private final String parameter;

    Narrowing(String facet, String parameter) {
        this.facet = facet;
        this.parameter = parameter;
    }

    /** Its name in what the search answers. */
    String facet() {
        return facet;
    }

    /** Its name in the address of the search page. */
    String parameter() {
        return parameter;
    }

    String titleKey() {
        return "search.by." + facet;
    }
}
