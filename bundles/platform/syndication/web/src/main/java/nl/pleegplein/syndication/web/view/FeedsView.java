package nl.pleegplein.syndication.web.view;

import java.util.List;

/** The page that lists all feeds. */
public record FeedsView(List<Links> all, List<Links> pillars, List<Links> themes, List<Links> kinds) {
    /** One feed in each format. */
    public record Links(String title, String atom, String rss, String json) {}
}
