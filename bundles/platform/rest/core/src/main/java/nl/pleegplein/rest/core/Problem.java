package nl.pleegplein.rest.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What went wrong, as RFC 9457 describes it.
 *
 * @param code which refusal it is, for programs; a message key such as {@code library.article.unknown}
 * @param detail English; never anything from inside
 * @param headers what belongs to the status, such as Allow or WWW-Authenticate
 */
record Problem(
        int status,
        Optional<String> code,
        Optional<String> detail,
        List<Fault> faults,
        Optional<Duration> retryAfter,
        Map<String, String> headers) {
    static final String TYPE = "application/problem+json";

    /** @param field the path of the field in what was sent; empty for the whole */
    record Fault(String field, String code, String detail) {}

    static Problem of(int status) {
        return new Problem(status, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Map.of());
    }

    static Problem of(int status, String detail) {
        return of(status).with(detail);
    }

    Problem with(String newDetail) {
        return new Problem(status, code, Optional.of(newDetail), faults, retryAfter, headers);
    }

    Problem coded(String newCode) {
        return new Problem(status, Optional.of(newCode), detail, faults, retryAfter, headers);
    }

    Problem faulty(List<Fault> newFaults) {
        return new Problem(status, code, detail, newFaults, retryAfter, headers);
    }

    Problem retry(Duration after) {
        return new Problem(status, code, detail, faults, Optional.of(after), headers);
    }

    Problem header(String name, String value) {
        return new Problem(status, code, detail, faults, retryAfter, Map.of(name, value));
    }

    boolean isUnexpected() {
        return status == 500;
    }

    String title() {
        return switch (status) {
            case 400 -> "The request is not valid";
            case 401 -> "Say who you are";
            case 403 -> "Not allowed";
            case 404 -> "There is nothing here";
            case 405 -> "Not by this method";
            case 406 -> "Not to be had in a type that is accepted";
            case 408 -> "The request did not arrive in time";
            case 409 -> "Not in the present state";
            case 413 -> "Too large";
            case 414 -> "The address is too long";
            case 415 -> "Not this media type";
            case 422 -> "The input is not valid";
            case 429 -> "Too many requests";
            case 503 -> "Not available for a while";
            default -> status >= 500 ? "Something went wrong on our side" : "The request cannot be carried out";
        };
    }
}
