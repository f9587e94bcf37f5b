package nl.pleegplein.web.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class LimitedRequestTest {
    private final Set<Object> attributes = new HashSet<>();
    private long now;

    @Test
    void aBodyThatComesDropByDropIsCutOff() {
        ServletInputStream body = body(new Drops(Duration.ofSeconds(1), 500));
        assertThrows(IOException.class, body::readAllBytes);
        assertTrue(attributes.contains(LimitedRequest.UNREADABLE));
        assertTrue(now < Duration.ofSeconds(30).toNanos());
    }

    @Test
    void aSlowLineIsFastEnough() throws IOException {
        assertEquals(1_000_000, body(new Drops(Duration.ofMillis(100), 1_000)).readAllBytes().length);
    }

    @Test
    void whatIsDoneWithTheBodyInBetweenIsNotTheSendersTime() throws IOException {
        ServletInputStream body = body(new Drops(Duration.ofMillis(1), 10));
        assertEquals(10, body.read(new byte[100]));
        now += Duration.ofMinutes(5).toNanos();
        assertEquals(10, body.read(new byte[100]));
    }

    private ServletInputStream body(ServletInputStream in) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (self, method, arguments) -> {
                    if (method.getName().equals("setAttribute")) {
                        attributes.add(arguments[0]);
                    }
                    return method.getName().equals("getInputStream") ? in : null;
                });
        try {
            return new LimitedRequest(request, Long.MAX_VALUE, () -> now).getInputStream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A million bytes, some at a time. */
    private final class Drops extends ServletInputStream {
        private final Duration pause;
        private final int size;
        private int left = 1_000_000;

        Drops(Duration pause, int size) {
            this.pause = pause;
            this.size = size;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            now += pause.toNanos();
            int read = Math.min(left, Math.min(size, length));
            left -= read;
            return read;
        }

        @Override
        public boolean isFinished() {
            return left == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
