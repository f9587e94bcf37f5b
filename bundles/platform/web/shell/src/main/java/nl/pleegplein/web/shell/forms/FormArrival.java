package nl.pleegplein.web.shell.forms;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.servlet.AsyncContext;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletResponse;
import nl.pleegplein.web.shell.answers.Replies;
import nl.pleegplein.web.shell.answers.Reply;
import nl.pleegplein.web.shell.answers.ReplyWriter;
import nl.pleegplein.web.shell.entry.BodyTooLargeException;
import nl.pleegplein.web.shell.entry.EntryFilter;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.entry.PlainAnswers;
import nl.pleegplein.web.shell.entry.Refusal;
import nl.pleegplein.web.shell.entry.RequestFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One form on its way in. The first of its end, a failure, its time limit and a lack of memory decides how it goes on;
 * from then on it holds nothing.
 */
final class FormArrival implements ReadListener {
    private static final Logger LOG = LoggerFactory.getLogger(FormArrival.class);

    private final RequestFacts facts;
    private final ServletInputStream in;
    private final FormBody body;
    private final Function<FormBody, Parameters> parser;
    private final boolean untilAnswered;
    private final HttpServletResponse response;
    private final AsyncContext async;
    private final FormReader.Use use;
    private final FormReader.Refuser refuser;
    private final AtomicBoolean decided = new AtomicBoolean();
    private volatile Future<?> limit = CompletableFuture.completedFuture(null);

    /** @param untilAnswered whether what came counts as held until whoever it is handed to has answered */
    FormArrival(
            RequestFacts facts,
            ServletInputStream in,
            FormBody body,
            Function<FormBody, Parameters> parser,
            boolean untilAnswered,
            HttpServletResponse response,
            AsyncContext async,
            FormReader.Use use,
            FormReader.Refuser refuser) {
        this.facts = facts;
        this.in = in;
        this.body = body;
        this.parser = parser;
        this.untilAnswered = untilAnswered;
        this.response = response;
        this.async = async;
        this.use = use;
        this.refuser = refuser;
    }

    void await(ScheduledExecutorService clockwork, Executor pool, Duration most) {
        try {
            limit = clockwork.schedule(() -> tooSlow(pool), most.toMillis(), TimeUnit.MILLISECONDS);
            in.setReadListener(this);
        } catch (RejectedExecutionException e) {
            LOG.debug("The shell stops", e);
            decide(() -> refused(503));
        } catch (RuntimeException | Error e) {
            LOG.error("The form of request {} cannot be waited for", facts.id(), e);
            decide(() -> refused(500));
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!decided.get() && in.isReady()) {
            if (!body.hasRoom()) {
                decide(this::tooMany);
                return;
            }
            if (body.readFrom(in) < 0) {
                return;
            }
            if (body.isTooLarge()) {
                decide(() -> refused(413).map(FormArrival::closing));
                return;
            }
        }
    }

    @Override
    public void onAllDataRead() {
        decide(this::used);
    }

    @Override
    public void onError(Throwable failure) {
        LOG.debug("The form of request {} did not arrive", facts.id(), failure);
        decide(() -> refused(failure instanceof BodyTooLargeException ? 413 : 400));
    }

    private void tooSlow(Executor pool) {
        Runnable answer = () -> decide(() -> refused(408).map(FormArrival::closing));
        try {
            pool.execute(answer);
        } catch (RejectedExecutionException e) {
            answer.run();
        }
    }

    private void decide(Supplier<Optional<Reply>> how) {
        if (!decided.compareAndSet(false, true)) {
            return;
        }
        limit.cancel(false);
        MDC.put(EntryFilter.MDC_KEY, facts.id());
        try {
            outcome(how).ifPresent(reply -> ReplyWriter.write(reply, facts.isHead(), response, async));
        } finally {
            MDC.remove(EntryFilter.MDC_KEY);
        }
    }

    private Optional<Reply> outcome(Supplier<Optional<Reply>> how) {
        boolean handedOn = false;
        try {
            Optional<Reply> reply = how.get();
            handedOn = reply.isEmpty();
            return reply;
        } catch (RuntimeException | Error e) {
            LOG.error("Nor could a page be made of it for request {}", facts.id(), e);
            return Optional.of(Reply.of(500, Replies.HTML, new PlainAnswers(false, facts.id()).body(500)));
        } finally {
            if (!(handedOn && untilAnswered)) {
                body.release();
            }
        }
    }

    private Optional<Reply> used() {
        try {
            return use.with(parser.apply(body), async);
        } catch (Refusal e) {
            return refused(e.status());
        } catch (RuntimeException | Error e) {
            LOG.error("The form of request {} could not be handed on", facts.id(), e);
            return refused(500);
        }
    }

    private Optional<Reply> refused(int status) {
        return Optional.of(refuser.page(facts, status));
    }

    private Optional<Reply> tooMany() {
        LOG.warn("There is no memory left for the form of request {}", facts.id());
        return Optional.of(closing(refuser.busy(facts)));
    }

    /** The rest of the form is not read, so nothing can follow it on this connection. */
    private static Reply closing(Reply reply) {
        return reply.with("Connection", "close");
    }
}
