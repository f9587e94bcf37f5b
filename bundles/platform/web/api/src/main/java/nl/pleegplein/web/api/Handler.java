package nl.pleegplein.web.api;

/** Answers one request. Runs on a bounded number of threads for each section; thread-safe. */
@FunctionalInterface
public interface Handler {
    Answer handle(WebRequest request) throws Exception;
}
