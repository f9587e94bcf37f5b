package nl.pleegplein.content.api;

/**
 * A picture that stands for an item, for instance in lists and on other sites.
 *
 * @param path on this site, beginning with a slash
 * @param alt what is seen, for who cannot see it; empty when it adds nothing
 */
public record Picture(String path, String type, int width, int height, String alt) {}
