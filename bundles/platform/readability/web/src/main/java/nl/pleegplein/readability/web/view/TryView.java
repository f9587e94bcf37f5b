package nl.pleegplein.readability.web.view;

import java.util.Optional;

/**
 * The page.
 *
 * @param text as it was typed
 * @param fault a key of what is wrong with it; empty for nothing
 */
public record TryView(String csrf, String text, String fault, Optional<ResultView> result) {}
