package nl.pleegplein.jobs.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parameters of a job as one text, in the way of a form (application/x-www-form-urlencoded). */
final class Parameters {
    private Parameters() {}

    static String encode(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> URLEncoder.encode(entry.getKey(), UTF_8) + "="
                                + URLEncoder.encode(entry.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }

    static Map<String, String> decode(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&", 0)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                parameters.put(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return Map.copyOf(parameters);
    }
}
