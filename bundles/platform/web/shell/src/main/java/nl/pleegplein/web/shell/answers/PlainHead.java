package nl.pleegplein.web.shell.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pleegplein.web.api.PageHead;

/** Heads of pages that may outlive the section which made them: nothing in them is of a class of its bundle. */
final class PlainHead {
    private PlainHead() {}

    static PageHead of(PageHead head) {
        return new PageHead(
                head.title(),
                head.description(),
                head.canonical(),
                head.indexed(),
                head.crumbs(),
                head.feeds(),
                head.oembed(),
                head.picture(),
                head.structured().stream().map(PlainHead::object).toList(),
                head.ogType(),
                head.tone(),
                head.frames());
    }

    private static Map<String, Object> object(Map<?, ?> thing) {
        Map<String, Object> copy = new LinkedHashMap<>();
        thing.forEach((name, value) -> copy.put(String.valueOf(name), value(value)));
        return copy;
    }

    private static Object value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PlainHead::value).toList();
        }
        return value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof Double
                ? value
                : String.valueOf(value);
    }
}
