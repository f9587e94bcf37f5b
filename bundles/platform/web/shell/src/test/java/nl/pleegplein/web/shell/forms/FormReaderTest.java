package nl.pleegplein.web.shell.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import nl.pleegplein.web.shell.TestExchange;
import nl.pleegplein.web.shell.answers.Reply;
import nl.pleegplein.web.shell.entry.RequestFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormReaderTest {
    private static final int PIECE = 8 * 1024;
    private static final int FOR_CLIENTS = 4;
    private static final int BUSY = 599;
    private static final String DONE = "done ";

    private final Clockwork clockwork = new Clockwork();
    private final Pages pages = new Pages();
    private final FormReader forms =
            new FormReader(clockwork, Runnable::run, Duration.ofSeconds(20), FOR_CLIENTS * 4 * PIECE, pages);

    @AfterEach
    void stopClockwork() {
        clockwork.shutdownNow();
    }

    enum End {
        WHOLE(200),
        UNREADABLE(400),
        BROKEN_OFF(400),
        TOO_SLOW(408),
        NOT_HANDED_ON(500),
        WITHOUT_A_PAGE(500);

        private final int status;

        End(int status) {
            this.status = status;
        }
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void whatAFormHoldsIsGivenBackHoweverItEnds(End end) throws IOException {
        Sender sender = new Sender("client", end);
        sender.sends("a=" + "b".repeat(2 * PIECE));
        assertEquals(3 * PIECE, forms.held());

        sender.end();

        assertEquals(0, forms.held());
        assertEquals(end.status, sender.exchange.status());
        assertEquals(1, sender.exchange.completed());
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void whatComesAfterTheEndIsNotKept(End end) throws IOException {
        Sender sender = new Sender("client", end);
        sender.sends("a=");
        sender.end();
        sender.sends("b");
        clockwork.timeIsUp();
        assertEquals(0, forms.held());
        assertEquals(1, sender.exchange.completed());
    }

    @Test
    void whoSentNothingYetHoldsNothing() throws IOException {
        for (int i = 0; i < 100; i++) {
            assertEquals(0, new Sender("client", End.WHOLE).exchange.completed());
        }
        assertEquals(0, forms.held());
    }

    @Test
    void oneClientCannotTakeTheMemoryOfAll() throws IOException {
        List<Sender> greedy = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            greedy.add(new Sender("greedy", End.WHOLE));
            greedy.get(i).sends("a=b");
        }
        Sender oneMore = new Sender("greedy", End.WHOLE);
        oneMore.sends("a=b");
        assertEquals(BUSY, oneMore.exchange.status());
        assertEquals("close", oneMore.exchange.headers().get("Connection"));
        assertEquals(1, oneMore.exchange.completed());

        Sender other = new Sender("other", End.WHOLE);
        other.sends("a=b");
        other.end();
        assertEquals(DONE + "b", other.exchange.written());

        greedy.get(0).end();
        Sender later = new Sender("greedy", End.WHOLE);
        later.sends("a=b");
        later.end();
        assertEquals(DONE + "b", later.exchange.written());
    }

    @Test
    void allClientsTogetherHaveALimitToo() throws IOException {
        List<Sender> senders = new ArrayList<>();
        for (int client = 0; client < FOR_CLIENTS; client++) {
            Sender sender = new Sender("client" + client, End.WHOLE);
            sender.sends("a=" + "b".repeat(4 * PIECE - 2));
            senders.add(sender);
        }
        Sender tooMany = new Sender("another", End.WHOLE);
        tooMany.sends("a=b");
        assertEquals(BUSY, tooMany.exchange.status());

        for (Sender sender : senders) {
            assertEquals(0, sender.exchange.completed());
            sender.end();
            assertEquals(200, sender.exchange.status());
        }
        assertEquals(0, forms.held());
    }

    @Test
    void aFormGrowsUntilThereIsNoMemoryForItsNextPiece() throws IOException {
        Sender sender = new Sender("client", End.WHOLE);
        sender.sends("a=" + "b".repeat(4 * PIECE - 2));
        assertEquals(0, sender.exchange.completed());
        sender.sends("c");
        assertEquals(BUSY, sender.exchange.status());
        assertEquals(0, forms.held());
    }

    @Test
    void aLetterMayStandInTwoPieces() throws IOException {
        Sender sender = new Sender("client", End.WHOLE);
        String value = "b".repeat(PIECE - 3) + "één";
        sender.sends("a=");
        sender.sends(value);
        sender.end();
        assertEquals(DONE + value, sender.exchange.written());
    }

    @Test
    void aBodyThatCannotBeOpenedLeavesTheAnswerToWhoAsked() {
        TestExchange exchange = new TestExchange(TestExchange.facts("POST", "/taal", "client"), () -> {
            throw new IOException("No body");
        });
        assertThrows(IOException.class, () -> read(exchange));
        assertEquals(0, exchange.started());
    }

    @Test
    void aBodyThatCannotBeFollowedIsAnsweredAtOnce() throws IOException {
        TestExchange exchange = new TestExchange(TestExchange.facts("POST", "/taal", "client"), Deaf::new);
        read(exchange);
        clockwork.timeIsUp();
        assertEquals(500, exchange.status());
        assertEquals(1, exchange.completed());
    }

    @Test
    void filesCountAsHeldUntilTheirRequestIsAnswered() throws IOException {
        Sender sender = new Sender("client", End.WHOLE, 2 * PIECE);
        sender.sendsFile("b".repeat(PIECE));
        assertEquals(2 * PIECE, forms.held());
        sender.end();
        assertEquals(2 * PIECE, forms.held(), "a worker has it now");
        sender.exchange.complete();
        assertEquals(0, forms.held());
    }

    @Test
    void moreOfAFileThanTheRouteTakesIsRefusedBeforeItsEnd() throws IOException {
        Sender sender = new Sender("client", End.WHOLE, PIECE);
        sender.sendsFile("b".repeat(3 * PIECE));
        assertEquals(413, sender.exchange.status());
        assertEquals("close", sender.exchange.headers().get("Connection"));
        assertEquals(0, forms.held());
    }

    @Test
    void aBrokenFormWithFilesIsRefusedAndLetGo() throws IOException {
        Sender sender = new Sender("client", End.WHOLE, PIECE);
        sender.sends("--b\r\nno form");
        sender.end();
        assertEquals(400, sender.exchange.status());
        assertEquals(0, forms.held());
    }

    private void read(TestExchange exchange) throws IOException {
        forms.read(exchange.facts(), exchange.request(), exchange.response(), 0, (form, async) -> Optional.empty());
    }

    /** A browser that sends a form, and the container that says so. */
    private final class Sender extends ServletInputStream {
        private final End end;
        private final TestExchange exchange;
        private final Queue<Byte> sent = new ArrayDeque<>();
        private ReadListener listener;

        Sender(String client, End end) throws IOException {
            this.end = end;
            this.exchange = new TestExchange(TestExchange.facts("POST", "/taal", client), () -> this);
            forms.read(exchange.facts(), exchange.request(), exchange.response(), 0, (form, async) -> {
                if (end == End.NOT_HANDED_ON) {
                    throw new AssertionError("Not handed on");
                }
                byte[] body = (DONE + form.first("a")).getBytes(StandardCharsets.UTF_8);
                return Optional.of(Reply.of(200, "text/plain", body));
            });
        }

        /** A form with files, which is handed on to a worker. */
        Sender(String client, End end, int upload) throws IOException {
            this.end = end;
            this.exchange = new TestExchange(TestExchange.facts("POST", "/foto", client), () -> this);
            exchange.comesAs("multipart/form-data; boundary=b");
            forms.read(exchange.facts(), exchange.request(), exchange.response(), upload, (form, async) -> {
                assertEquals("foto.jpg", form.file("f").orElseThrow().name());
                return Optional.empty();
            });
        }

        void sendsFile(String content) throws IOException {
            sends("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"foto.jpg\"\r\n\r\n" + content
                    + "\r\n--b--");
        }

        void sends(String part) throws IOException {
            for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
                sent.add(b);
            }
            listener.onDataAvailable();
        }

        void end() throws IOException {
            switch (end) {
                case WHOLE, NOT_HANDED_ON -> listener.onAllDataRead();
                case UNREADABLE -> {
                    sends("%zz");
                    listener.onAllDataRead();
                }
                case BROKEN_OFF -> listener.onError(new IOException("Gone"));
                case TOO_SLOW -> clockwork.timeIsUp();
                case WITHOUT_A_PAGE -> {
                    pages.broken = true;
                    listener.onError(new IOException("Gone"));
                }
            }
        }

        @Override
        public void setReadListener(ReadListener toldOfAll) {
            listener = toldOfAll;
        }

        @Override
        public boolean isReady() {
            return !sent.isEmpty();
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public int read() {
            return sent.remove() & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int read = Math.min(length, sent.size());
            for (int i = 0; i < read; i++) {
                bytes[offset + i] = sent.remove();
            }
            return read;
        }
    }

    private static final class Deaf extends ServletInputStream {
        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Nobody listens");
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public int read() {
            return -1;
        }
    }

    private static final class Pages implements FormReader.Refuser {
        private boolean broken;

        @Override
        public Reply page(RequestFacts facts, int status) {
            if (broken) {
                throw new AssertionError("No page");
            }
            return Reply.empty(status);
        }

        @Override
        public Reply busy(RequestFacts facts) {
            return Reply.empty(BUSY);
        }
    }

    /** Time is up when the test says so. */
    private static final class Clockwork extends ScheduledThreadPoolExecutor {
        private final List<Runnable> limits = new ArrayList<>();

        Clockwork() {
            super(0);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            limits.add(command);
            return super.schedule(command, delay, unit);
        }

        void timeIsUp() {
            limits.forEach(Runnable::run);
        }
    }
}
