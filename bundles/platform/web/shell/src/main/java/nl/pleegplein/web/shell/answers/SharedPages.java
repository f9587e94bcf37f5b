package nl.pleegplein.web.shell.answers;

import java.util.Optional;
import nl.pleegplein.content.api.DomainException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.shell.ShellRequest;

/**
 * Pages of which members get what visitors get, in the layout of members. They are made for nobody in particular, so that
 * nothing of one member can come before another.
 */
public final class SharedPages {
    private SharedPages() {}

    /**
     * What a handler answered.
     *
     * @param request in whose name the answer is laid out
     */
    public record Answered(Answer answer, ShellRequest request) {}

    /** Asks the handler; where the route is for all, as a visitor for members. */
    public static Answered ask(Handler handler, ShellRequest request) throws Exception {
        if (Audience.of(request.viewer(), request.forAll()).equals(Optional.of(Audience.MEMBERS))) {
            Optional<Answer> page = page(handler, request.by(Audience.VISITORS.anyone()));
            if (page.isPresent()) {
                return new Answered(page.get(), request.by(Audience.MEMBERS.anyone()));
            }
        }
        return new Answered(handler.handle(request), request);
    }

    /** The page that visitors get; empty when they get another answer. */
    private static Optional<Answer> page(Handler handler, ShellRequest visitor) throws Exception {
        try {
            return Optional.of(handler.handle(visitor))
                    .filter(answer -> answer instanceof Answer.Page page && page.status() == 200);
        } catch (DomainException e) {
            return Optional.empty();
        }
    }
}
