package nl.pleegplein.operations.api;

/**
 * One version of a domain.
 *
 * @param domain as in the header {@code Pleegplein-Domain} of its bundles
 * @param version of its feature, as OSGi writes versions
 */
public record Release(String domain, String version) {
    @Override
    public String toString() {
        return domain + " " + version;
    }
}
