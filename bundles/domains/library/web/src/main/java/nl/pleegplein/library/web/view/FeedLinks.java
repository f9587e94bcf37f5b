package nl.pleegplein.library.web.view;

/** Where a list can be followed with a feed reader. */
public record FeedLinks(String atom, String rss, String json) {
    /** @param list which list: empty for all, else such as {@code /thema/hechting} */
    public static FeedLinks of(String list) {
        return new FeedLinks("/feed/atom" + list, "/feed/rss" + list, "/feed/json" + list);
    }
}
