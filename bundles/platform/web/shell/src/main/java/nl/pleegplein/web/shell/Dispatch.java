package nl.pleegplein.web.shell;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletResponse;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.shell.Answering.Outcome;
import nl.pleegplein.web.shell.answers.Reply;
import nl.pleegplein.web.shell.answers.ReplyWriter;
import nl.pleegplein.web.shell.entry.EntryFilter;
import nl.pleegplein.web.shell.sections.Circuit;
import nl.pleegplein.web.shell.sections.LiveSection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Has requests handled by workers, a bounded number for each section, and answers 503 itself when one takes too long.
 * The worker is then left to end alone: handlers never see the container's request, so it can do no harm, and an
 * interrupt could take the embedded database down. The hand-over costs some 20 µs; what it buys is that a section that
 * hangs holds none of the server's own threads. Who is sent away hears so after a moment: else those who ask again at once, as
 * attackers do, would take what others need.
 */
final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Answering answering;
    private final Problems problems;
    private final Workers workers;
    private final Duration timeLimit;

    Dispatch(Answering answering, Problems problems, Workers workers, Duration timeLimit) {
        this.answering = answering;
        this.problems = problems;
        this.workers = workers;
        this.timeLimit = timeLimit;
    }

    /**
     * @param async of the request; completed when it is answered
     * @param pass hears how it went
     */
    void start(
            AsyncContext async,
            HttpServletResponse response,
            Handler handler,
            ShellRequest request,
            Circuit.Pass pass) {
        Work work = new Work(handler, request, response, async, pass);
        try {
            work.limit = workers.clockwork().schedule(work::timeIsUp, timeLimit.toMillis(), TimeUnit.MILLISECONDS);
            if (!request.section().slots().offer(work)) {
                work.sectionIsFull();
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("No more workers: many sections hang, or the shell stops", e);
            work.noWorkers();
        }
    }

    private final class Work implements Runnable {
        private final Handler handler;
        private final ShellRequest request;
        private final HttpServletResponse response;
        private final AsyncContext async;
        private final Circuit.Pass pass;
        private final AtomicBoolean answered = new AtomicBoolean();
        private volatile boolean begun;
        private volatile Future<?> limit = CompletableFuture.completedFuture(null);

        Work(
                Handler handler,
                ShellRequest request,
                HttpServletResponse response,
                AsyncContext async,
                Circuit.Pass pass) {
            this.handler = handler;
            this.request = request;
            this.response = response;
            this.async = async;
            this.pass = pass;
        }

        @Override
        public void run() {
            if (answered.get()) {
                return;
            }
            begun = true;
            MDC.put(EntryFilter.MDC_KEY, request.id());
            try {
                Outcome outcome = answering.answer(handler, request);
                if (answered.compareAndSet(false, true)) {
                    limit.cancel(false);
                    note(outcome);
                    if (isSentAway(outcome.reply())) {
                        sendLater(outcome.reply());
                    } else {
                        send(outcome.reply());
                    }
                } else {
                    outcome.reply().discard();
                }
            } finally {
                MDC.remove(EntryFilter.MDC_KEY);
            }
        }

        private void note(Outcome outcome) {
            LiveSection section = request.section();
            section.countRequest();
            switch (outcome.blame()) {
                case NOBODY -> pass.succeeded();
                case SECTION -> {
                    section.countFailure();
                    pass.failed(outcome.failure());
                }
                case PLATFORM, PLATFORM_AWAY -> pass.saidNothing();
            }
        }

        /** Whether somebody asked too often, or sent a form that could not be taken now. */
        private boolean isSentAway(Reply reply) {
            return reply.status() == TOO_MANY || (reply.status() == UNAVAILABLE && request.method() == Method.POST);
        }

        /** Without a thread that waits. */
        private void sendLater(Reply reply) {
            try {
                limit = workers.clockwork()
                        .schedule(() -> byWorker(() -> send(reply)), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                send(reply);
            }
        }

        /** On a thread of the workers, if there still is one. */
        private void byWorker(Runnable sending) {
            try {
                workers.pool().execute(sending);
            } catch (RejectedExecutionException e) {
                sending.run();
            }
        }

        void timeIsUp() {
            if (!answered.compareAndSet(false, true)) {
                return;
            }
            LOG.error(
                    "Section {} took too long for request {}", request.section().id(), request.id());
            if (begun) {
                request.section().countRequest();
                request.section().countFailure();
            }
            noteNoAnswer(begun, "no answer within " + timeLimit.toSeconds() + " s");
            byWorker(this::sendApology);
        }

        private void sendApology() {
            send(problems.page(request.facts(), 503));
        }

        /** A trial request that did not even begin found all slots taken by those that hang: it failed. */
        private void noteNoAnswer(boolean itsFault, String why) {
            if (itsFault || pass.isTrial()) {
                pass.failed(why);
            } else {
                pass.saidNothing();
            }
        }

        void sectionIsFull() {
            tooBusy(() -> noteNoAnswer(false, "all its places are taken"));
        }

        /** Of all sections together: that says nothing about this one. */
        void noWorkers() {
            tooBusy(pass::saidNothing);
        }

        private void tooBusy(Runnable note) {
            if (answered.compareAndSet(false, true)) {
                limit.cancel(false);
                note.run();
                send(problems.away(request.facts(), Duration.ofSeconds(2)));
            }
        }

        private void send(Reply reply) {
            ReplyWriter.write(reply, request.facts().isHead(), response, async);
        }
    }
}
