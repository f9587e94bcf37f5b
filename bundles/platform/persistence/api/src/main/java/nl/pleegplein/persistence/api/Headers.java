package nl.pleegplein.persistence.api;

/** The manifest headers by which a bundle tells the house what it is. */
public final class Headers {
    /** The domain that a bundle belongs to, such as {@code library}. In every core and web. */
    public static final String DOMAIN = "Pleegplein-Domain";

    /** {@code yes} or {@code none}; in every core. Without it a core gets no database. */
    public static final String PERSONAL_DATA = "Pleegplein-Personal-Data";

    /** The path of the Liquibase changelog inside a core. */
    public static final String CHANGELOG = "Pleegplein-Changelog";

    /**
     * How the tables of a core that keeps personal data are emptied of an account when the core is not there; see
     * {@link PersonalTable}. Without it that can be done only by the core itself.
     */
    public static final String PERSONAL_TABLES = "Pleegplein-Personal-Tables";

    private Headers() {}

    /** The JNDI name of the DataSource that a domain's persistence unit asks for. */
    public static String dataSourceName(String domain) {
        return "pleegplein-" + domain;
    }
}
