package nl.pleegplein.itests.bench.load;

/** How often each of many addresses is asked for. */
public enum Popularity {
    /**
     * The n-th most popular one n times as seldom as the first, as readers of web sites do (Breslau et al., Web Caching and
     * Zipf-like Distributions, 1999).
     */
    AS_READERS("as readers do"),
    /** All equally often: the worst that can happen to a cache. */
    EVENLY("evenly"),
    /** The same, each time with another parameter that means nothing: no answer was given before. */
    NEVER_KEPT("never kept");

    private final String told;

    Popularity(String told) {
        this.told = told;
    }

    @Override
    public String toString() {
        return told;
    }
}
