package nl.pleegplein.library.core;

import java.util.UUID;

/**
 * What an address leads to now.
 *
 * @param slug the address that was asked for
 * @param item what it leads to
 * @param presentSlug the item's own address; another than {@code slug} when that is an old one
 * @param origin of the item
 * @param hash of the item's file
 */
public record Owner(String slug, UUID item, String presentSlug, String origin, String hash) {}
