package nl.pleegplein.library.core;

/**
 * Where an item comes from.
 *
 * @param origin who may change it again, such as {@code demo}
 * @param hash of the file and its media; equal hashes need no work
 */
public record Provenance(String origin, String hash) {}
