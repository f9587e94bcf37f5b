package nl.pleegplein.search.web.view;

import java.util.Optional;

/** Where one is in a long list. */
public record Pages(int page, int last, Optional<String> previous, Optional<String> next) {}
