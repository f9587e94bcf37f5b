package nl.pleegplein.itests.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.itests.bench.site.RunningSite;

/**
 * Makes a running site forget: all its bundles are stopped and started, the database and the index among them. What they
 * kept in memory goes; their classes stay, and so does the machine code that the JVM made of them.
 */
final class ColdStart {
    private static final Pattern BUNDLE =
            Pattern.compile("^\\s*(\\d+)\\s.*\\bnl\\.pleegplein\\.(\\S+)\\s*$", Pattern.MULTILINE);

    private ColdStart() {}

    static void forgetAll(RunningSite site) throws IOException, InterruptedException {
        String ids = String.join(" ", bundles(site.console("bundle:list -t 0 -s --no-format")));
        site.console("bundle:stop " + ids + " ; bundle:start " + ids);
        site.awaitReady();
    }

    /** All but those that the operator is using. */
    static List<String> bundles(String list) {
        List<String> ids = new ArrayList<>();
        Matcher bundle = BUNDLE.matcher(list);
        while (bundle.find()) {
            if (!bundle.group(2).startsWith("operations.")) {
                ids.add(bundle.group(1));
            }
        }
        return ids;
    }
}
