package nl.pleegplein.text.api;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * HTML that may be written into a page as it is. Only {@code text} makes it from input; whoever else does vouches for it.
 */
public record SafeHtml(String value) {
    public static final SafeHtml EMPTY = new SafeHtml("");

    private static final Pattern PLAYER = Pattern.compile(" data-embed=\"(https://[a-z0-9.-]+)/");

    /**
     * Where the players come from that this may show once its reader asks for a video elsewhere, such as
     * {@code https://player.vimeo.com}. A page that holds them has to allow these origins in its frames, and no others.
     */
    public Set<String> playerOrigins() {
        return PLAYER.matcher(value)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return value;
    }
}
