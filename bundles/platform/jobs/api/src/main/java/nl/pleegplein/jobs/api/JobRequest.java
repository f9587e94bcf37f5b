package nl.pleegplein.jobs.api;

import java.util.Map;

/**
 * Asks for work to be done.
 *
 * @param kind which handler does it, such as {@code library.import}
 * @param key of jobs with the same kind and key only one waits or runs at a time; asking again gives that one
 * @param parameters at most 8,000 characters together; no secrets, no personal data
 */
public record JobRequest(String kind, String key, Map<String, String> parameters) {
    public JobRequest {
        parameters = Map.copyOf(parameters);
    }
}
