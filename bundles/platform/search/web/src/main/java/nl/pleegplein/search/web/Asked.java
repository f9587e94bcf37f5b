package nl.pleegplein.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchQuery.Order;
import nl.pleegplein.web.api.WebRequest;

/**
 * What the address of the search page asks for. An address is often cut, changed or made up: what makes no sense in it
 * is passed over.
 *
 * @param chosen only what is narrowed by
 */
record Asked(String text, Map<Narrowing, List<String>> chosen, Order order, int page) {
    static final String PATH = "/zoeken";
    static final String TEXT = "q";
    static final String ORDER = "volgorde";
    static final String NEWEST = "nieuwste";

    private static final String PAGE = "pagina";
    private static final int LONGEST = 200;
    private static final int MOST_CHOSEN = 20;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    Asked {
        chosen = Map.copyOf(chosen);
    }

    static Asked read(WebRequest request, Names names) {
        Map<Narrowing, List<String>> chosen = new EnumMap<>(Narrowing.class);
        for (Narrowing narrowing : Narrowing.values()) {
            List<String> values = known(narrowing, request, names);
            if (!values.isEmpty()) {
                chosen.put(narrowing, values);
            }
        }
        Order order = request.query(ORDER).filter(NEWEST::equals).isPresent() ? Order.NEWEST : Order.BEST;
        return new Asked(shortened(request.query(TEXT).orElse("")), chosen, order, page(request));
    }

    static Asked ofTheme(String slug) {
        return new Asked("", Map.of(Narrowing.THEME, List.of(slug)), Order.BEST, 1);
    }

    boolean isNothing() {
        return text.isEmpty() && chosen.isEmpty();
    }

    List<String> chosen(Narrowing narrowing) {
        return chosen.getOrDefault(narrowing, List.of());
    }

    SearchQuery query(int size) {
        return new SearchQuery(
                text,
                chosen(Narrowing.KIND),
                chosen(Narrowing.PILLAR),
                chosen(Narrowing.THEME),
                chosen(Narrowing.AUDIENCE),
                order,
                page,
                size);
    }

    /** The same with this value chosen, or not any more. */
    Asked toggled(Narrowing narrowing, String value) {
        List<String> values = new ArrayList<>(chosen(narrowing));
        if (!values.remove(value)) {
            values.add(value);
        }
        Map<Narrowing, List<String>> others = new EnumMap<>(Narrowing.class);
        others.putAll(chosen);
        if (values.isEmpty()) {
            others.remove(narrowing);
        } else {
            others.put(narrowing, List.copyOf(values));
        }
        return new Asked(text, others, order, 1);
    }

    /** These words in everything. */
    Asked everywhere(String words) {
        return new Asked(words, Map.of(), order, 1);
    }

    Asked ordered(Order other) {
        return new Asked(text, chosen, other, 1);
    }

    Asked at(int otherPage) {
        return new Asked(text, chosen, order, otherPage);
    }

    String path() {
        List<String> parameters = new ArrayList<>();
        if (!text.isEmpty()) {
            parameters.add(parameter(TEXT, text));
        }
        for (Narrowing narrowing : Narrowing.values()) {
            chosen(narrowing).forEach(value -> parameters.add(parameter(narrowing.parameter(), value)));
        }
        if (order == Order.NEWEST) {
            parameters.add(parameter(ORDER, NEWEST));
        }
        if (page > 1) {
            parameters.add(parameter(PAGE, String.valueOf(page)));
        }
        return parameters.isEmpty() ? PATH : PATH + "?" + String.join("&", parameters);
    }

    private static List<String> known(Narrowing narrowing, WebRequest request, Names names) {
        return request.queryAll(narrowing.parameter()).stream()
                .filter(value -> names.of(narrowing, value, Locale.ROOT).isPresent())
                .distinct()
                .limit(MOST_CHOSEN)
                .toList();
    }

    private static int page(WebRequest request) {
        return request.query(PAGE)
                .filter(value -> NUMBER.matcher(value).matches())
                .map(value -> Math.max(1, Math.min(Integer.parseInt(value), SearchQuery.MAX_PAGE)))
                .orElse(1);
    }

    private static String shortened(String typed) {
        if (typed.length() <= LONGEST) {
            return typed;
        }
        int end = Character.isHighSurrogate(typed.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return typed.substring(0, end);
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
