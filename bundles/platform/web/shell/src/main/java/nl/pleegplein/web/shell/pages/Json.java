package nl.pleegplein.web.shell.pages;

import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes things of schema.org as JSON-LD that may stand in a script element; makes paths absolute where they are links. Names
 * are in the order of the alphabet: that of a map may differ between nodes, and a page would not be the same to a browser.
 */
final class Json {
    private static final Set<String> LINKS = Set.of("@id", "url", "item", "image");

    private final StringBuilder out = new StringBuilder(256);
    private final URI site;

    private Json(URI site) {
        this.site = site;
    }

    static String linkedData(Map<String, ?> thing, URI site) {
        Json json = new Json(site);
        json.object(thing, !thing.containsKey("@context"));
        return json.out.toString();
    }

    private void object(Map<?, ?> thing, boolean withContext) {
        out.append('{');
        if (withContext) {
            out.append("\"@context\":\"https://schema.org\"").append(thing.isEmpty() ? "" : ",");
        }
        SortedMap<String, Object> inOrder = new TreeMap<>();
        thing.forEach((name, value) -> inOrder.put(String.valueOf(name), value));
        for (Iterator<Map.Entry<String, Object>> entries = inOrder.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<String, Object> entry = entries.next();
            text(entry.getKey());
            out.append(':');
            value(entry.getValue(), LINKS.contains(entry.getKey()));
            out.append(entries.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void value(Object value, boolean link) {
        if (value instanceof Map<?, ?> map) {
            object(map, false);
        } else if (value instanceof List<?> list) {
            list(list, link);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            String text = String.valueOf(value);
            text(link && text.startsWith("/") ? site + text : text);
        }
    }

    private void list(List<?> list, boolean link) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i > 0 ? "," : "");
            value(list.get(i), link);
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && "\"\\<>&\u2028\u2029".indexOf(c) < 0) {
                out.append(c);
            } else {
                out.append("\\u%04x".formatted((int) c));
            }
        }
        out.append('"');
    }
}
