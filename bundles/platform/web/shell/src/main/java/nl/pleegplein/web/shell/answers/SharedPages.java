package nl.pleegplein.web.shell.answers;

import java.util.Optional;
import java.util.function.LongSupplier;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.DomainException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.shell.ShellRequest;

/**
 * Pages of which members get what visitors get, within a layout of their own. Only what a visitor was given is kept and
 * shown, so that nothing of one member can come before another. Thread-safe.
 */
public final class SharedPages {
    private final Kept kept;
    private final LongSupplier arrangement;

    /** @param arrangement of the sections now */
    public SharedPages(Kept kept, LongSupplier arrangement) {
        this.kept = kept;
        this.arrangement = arrangement;
    }

    /** A handler that asks the other one as a visitor for members, and for nobody else. */
    public Handler around(Handler handler) {
        return request -> request instanceof ShellRequest asked && isPlainMember(asked.viewer())
                ? ofVisitors(handler, asked)
                : handler.handle(request);
    }

    /** Somebody who may do nothing on this site but what every member may. */
    private static boolean isPlainMember(Viewer viewer) {
        return viewer.isMember() && viewer.roles().isEmpty();
    }

    private Answer ofVisitors(Handler handler, ShellRequest request) throws Exception {
        Kept.Place<PageBody> place = kept.ofPart(PageBody.class, request.facts(), arrangement.getAsLong());
        Optional<PageBody> again = place.find();
        if (again.isPresent()) {
            return again.get().page();
        }
        ShellRequest visitor = request.asVisitor();
        Optional<Answer.Page> page = asked(handler, visitor);
        if (page.isEmpty()) {
            return handler.handle(request);
        }
        PageBody body = PageBody.of(page.get());
        if (page.get().caching().sameForVisitors() && visitor.isOfItsAddressOnly()) {
            place.keep(body);
        }
        return body.page();
    }

    /** The page that visitors get; empty when they get another answer. */
    private static Optional<Answer.Page> asked(Handler handler, WebRequest visitor) throws Exception {
        try {
            return handler.handle(visitor) instanceof Answer.Page page && page.status() == 200
                    ? Optional.of(page)
                    : Optional.empty();
        } catch (DomainException e) {
            return Optional.empty();
        }
    }
}
