package nl.pleegplein.itests.support;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which bundles the framework stopped since some moment, as its log tells. */
public final class StoppedBundles {
    private static final Pattern SAID = Pattern.compile("FeaturesServiceImpl - (.*)$");
    private static final Pattern BUNDLE = Pattern.compile("  (\\S+)/\\S+");

    private final Site site;
    private final int begin;

    private StoppedBundles(Site site, int begin) {
        this.site = site;
        this.begin = begin;
    }

    public static StoppedBundles watch(Site site) throws IOException {
        return new StoppedBundles(site, site.log().length());
    }

    /** Their symbolic names. */
    public Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        boolean stopping = false;
        List<String> lines = site.log().substring(begin).lines().toList();
        for (String line : lines) {
            Matcher said = SAID.matcher(line);
            if (said.find()) {
                Matcher bundle = BUNDLE.matcher(said.group(1));
                if (stopping && bundle.matches()) {
                    names.add(bundle.group(1));
                } else {
                    stopping = said.group(1).equals("Stopping bundles:");
                }
            }
        }
        return names;
    }
}
