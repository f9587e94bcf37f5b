package nl.pleegplein.text.core;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known of addresses on other sites. */
final class OtherSites {
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "ico", "tiff");

    private static final Map<String, String> NAMES = Map.of(
            "youtube.com", "YouTube",
            "youtu.be", "YouTube",
            "youtube-nocookie.com", "YouTube",
            "vimeo.com", "Vimeo",
            "npo.nl", "NPO",
            "npostart.nl", "NPO",
            "schooltv.nl", "Schooltv");

    private OtherSites() {}

    static boolean isPicture(Address.Elsewhere address) {
        String path = address.path();
        String suffix = path.substring(path.lastIndexOf('.') + 1);
        return PICTURES.contains(suffix.toLowerCase(Locale.ROOT));
    }

    /** How people know the site, and always its address, so that nobody is misled. */
    static String name(Address.Elsewhere address) {
        String host = address.host().startsWith("www.") ? address.host().substring(4) : address.host();
        for (Map.Entry<String, String> known : NAMES.entrySet()) {
            if (host.equals(known.getKey()) || host.endsWith("." + known.getKey())) {
                return known.getValue() + " (" + host + ")";
            }
        }
        return host;
    }
}
