package nl.pleegplein.library.web;

import java.util.function.Function;
import nl.pleegplein.library.api.Found;
import nl.pleegplein.web.api.Answer;

/** Answers for a slug: its page, the way to its new address, gone, or nothing. */
final class FoundAnswers {
    private FoundAnswers() {}

    static <T> Answer answer(Found<T> found, Function<T, Answer> page) {
        if (found instanceof Found.Here<T> here) {
            return page.apply(here.item());
        }
        if (found instanceof Found.Moved<T> moved) {
            return new Answer.Redirect(moved.path(), true);
        }
        return found instanceof Found.Withdrawn<T> ? new Answer.Gone() : new Answer.NotFound();
    }
}
