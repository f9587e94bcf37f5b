package nl.pleegplein.web.shell.forms;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.pleegplein.web.shell.answers.Reply;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.entry.Refusal;
import nl.pleegplein.web.shell.entry.RequestFacts;

/**
 * Reads posted forms as they arrive: no thread waits for a sender, one that takes too long gets 408, and when all of them
 * together hold too much, the next piece gets its form a 503. Thread-safe.
 */
public final class FormReader {
    private static final String TYPE = "application/x-www-form-urlencoded";
    /** Who sends a picture over a slow line gets more time for it. */
    private static final int PATIENCE_WITH_FILES = 6;

    private final ScheduledExecutorService clockwork;
    private final Executor pool;
    private final Duration limit;
    private final Refuser refuser;
    private final FormMemory memory;

    /**
     * @param clockwork watches the time
     * @param pool has the answer sent to who was too slow
     * @param limit in which the whole form must be there
     * @param memory bytes that all forms being read hold at most; those of one client a quarter of it
     */
    public FormReader(ScheduledExecutorService clockwork, Executor pool, Duration limit, long memory, Refuser refuser) {
        this.clockwork = clockwork;
        this.pool = pool;
        this.limit = limit;
        this.memory = new FormMemory(memory);
        this.refuser = refuser;
    }

    /** Makes the page for a form that could not be read. */
    public interface Refuser {
        Reply page(RequestFacts facts, int status);

        /** There are more forms than there is memory for (503). */
        Reply busy(RequestFacts facts);
    }

    /** What to do with a form once it is there: a reply, or none when the request was handed on. */
    @FunctionalInterface
    public interface Use {
        Optional<Reply> with(Parameters form, AsyncContext async);
    }

    /**
     * @param upload how many bytes there may be when it comes with files; 0: it may not
     * @throws Refusal when it is no form
     */
    public void read(RequestFacts facts, HttpServletRequest request, HttpServletResponse response, int upload, Use use)
            throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse(TYPE);
        if (upload > 0 && Multipart.isType(type)) {
            Multipart multipart = Multipart.of(type);
            if (request.getContentLengthLong() > upload) {
                throw new Refusal(413, "The files are too large");
            }
            Receiver files = new Receiver(upload, body -> multipart.parse(body.bytes()), true);
            receive(facts, request, response, files, use);
        } else if (type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
            Receiver fields = new Receiver(Long.MAX_VALUE, body -> Parameters.parse(body.text()), false);
            receive(facts, request, response, fields, use);
        } else {
            throw new Refusal(415, "A form is expected");
        }
    }

    /** How one kind of form is taken. */
    private record Receiver(long most, Function<FormBody, Parameters> parser, boolean files) {}

    private void receive(
            RequestFacts facts, HttpServletRequest request, HttpServletResponse response, Receiver receiver, Use use)
            throws IOException {
        // Before the request is put off: when there is no body to read, whoever called us can still answer.
        ServletInputStream in = request.getInputStream();
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0);
        FormBody body = new FormBody(memory, facts.client(), receiver.most());
        if (receiver.files()) {
            async.addListener(new Release(body));
        }
        new FormArrival(facts, in, body, receiver.parser(), receiver.files(), response, async, use, refuser)
                .await(clockwork, pool, receiver.files() ? limit.multipliedBy(PATIENCE_WITH_FILES) : limit);
    }

    /** Lets go of a form when its request is over. */
    private record Release(FormBody body) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            body.release();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }

    /** Bytes of forms that are held now. */
    long held() {
        return memory.held();
    }
}
