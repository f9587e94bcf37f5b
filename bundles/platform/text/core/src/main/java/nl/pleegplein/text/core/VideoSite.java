package nl.pleegplein.text.core;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A site whose videos can play on our pages, at the address where it says that it follows people least.
 *
 * @param name as people know it
 * @param videos the addresses of its videos without {@code https://www.}; the first group is the id, one of the others the key
 *     without which a video that is not listed does not play
 * @param player where one plays; %s is the id
 * @param players all that {@code player} can become
 */
record VideoSite(String name, Pattern videos, String player, Pattern players) {
    private static final List<VideoSite> ALL = List.of(
            new VideoSite(
                    "YouTube",
                    Pattern.compile("(?:(?:(?:m\\.)?youtube\\.com|youtube-nocookie\\.com)"
                            + "/(?:watch\\?(?:.*&)?v=|(?:embed|shorts|live)/)|youtu\\.be/)"
                            + "([A-Za-z0-9_-]{11})(?:[/?&].*)?"),
                    "https://www.youtube-nocookie.com/embed/%s",
                    Pattern.compile("https://www\\.youtube-nocookie\\.com/embed/[A-Za-z0-9_-]{11}")),
            new VideoSite(
                    "Vimeo",
                    Pattern.compile("(?:vimeo\\.com|player\\.vimeo\\.com/video)/([0-9]{1,12})(?:/([0-9a-f]{6,20}))?/?"
                            + "(?:\\?(?:(?:.*&)?h=([0-9a-f]{6,20})(?:&.*)?|.*))?"),
                    "https://player.vimeo.com/video/%s?dnt=1",
                    Pattern.compile("https://player\\.vimeo\\.com/video/[0-9]{1,12}\\?dnt=1(?:&h=[0-9a-f]{6,20})?")));

    /**
     * One video that can play here.
     *
     * @param page of the video on its site
     * @param player what a frame shows
     */
    record Video(String site, Address page, String player) {}

    /** The video at an address as written in a text. */
    static Optional<Video> video(String destination) {
        return Address.of(destination)
                .filter(Address.Elsewhere.class::isInstance)
                .map(Address.Elsewhere.class::cast)
                .flatMap(page ->
                        ALL.stream().flatMap(site -> site.at(page).stream()).findFirst());
    }

    static boolean isPlayer(String address) {
        return ALL.stream().anyMatch(site -> site.players.matcher(address).matches());
    }

    private Optional<Video> at(Address.Elsewhere page) {
        URI uri = URI.create(page.href());
        String host = page.host().startsWith("www.") ? page.host().substring(4) : page.host();
        String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        Matcher matcher = videos.matcher(host + port + uri.getRawPath() + query);
        return matcher.matches()
                ? Optional.of(new Video(name, page, player.formatted(matcher.group(1)) + key(matcher)))
                : Optional.empty();
    }

    private static String key(Matcher matcher) {
        for (int group = 2; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return "&h=" + matcher.group(group);
            }
        }
        return "";
    }
}
