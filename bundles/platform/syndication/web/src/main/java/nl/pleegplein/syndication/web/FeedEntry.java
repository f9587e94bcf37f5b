package nl.pleegplein.syndication.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One item as feeds show it.
 *
 * @param id a URN that stays the same wherever the site is
 * @param summary plain; like the text it begins by saying so when the item is made up
 * @param html the whole text with absolute addresses
 */
record FeedEntry(
        String id,
        String address,
        String title,
        String summary,
        Optional<String> html,
        String language,
        List<String> topics,
        Optional<String> picture,
        Instant published,
        Instant updated) {}
