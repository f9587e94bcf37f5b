package nl.pleegplein.search.solr.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.pleegplein.content.api.BusyException;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.common.util.SimpleOrderedMap;
import org.junit.jupiter.api.Test;

class QueryGateTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();
    private boolean away = true;
    private String timeAllowed = "";

    private final QueryGate gate =
            new QueryGate(() -> Optional.of(new FakeIndex()), 2, Duration.ofSeconds(3), now::get);

    @Test
    void asksNoMoreForAWhileAfterSomeFailures() {
        for (int times = 0; times < 20; times++) {
            assertThrows(BusyException.class, this::ask);
        }
        assertEquals(3, asked.get());
    }

    @Test
    void triesNowAndThenAndGoesOnWhenItIsBack() {
        for (int times = 0; times < 3; times++) {
            assertThrows(BusyException.class, this::ask);
        }
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThrows(BusyException.class, this::ask);
        assertThrows(BusyException.class, this::ask);
        assertEquals(4, asked.get());
        away = false;
        now.addAndGet(Duration.ofSeconds(40).toNanos());
        ask();
        ask();
        assertEquals(6, asked.get());
        assertTrue(gate.isOpen());
    }

    @Test
    void everyQuestionHasATimeLimit() {
        away = false;
        gate.ask(new SolrQuery("*:*"));
        assertEquals("3000", timeAllowed);
    }

    @Test
    void letsOnlySomeThroughAtOnce() {
        away = false;
        QueryGate narrow = new QueryGate(() -> Optional.of(new FakeIndex()), 0, Duration.ofSeconds(3), now::get);
        assertThrows(BusyException.class, () -> narrow.ask(new SolrQuery("*:*")));
        assertEquals(0, asked.get());
    }

    private void ask() {
        gate.ask(new SolrQuery("*:*"));
    }

    private final class FakeIndex extends SolrClient implements Index {
        @Override
        public NamedList<Object> request(SolrRequest<?> request, String collection) throws IOException {
            asked.incrementAndGet();
            timeAllowed = request.getParams().get("timeAllowed");
            if (away) {
                throw new IOException("Nobody there");
            }
            NamedList<Object> answer = new SimpleOrderedMap<>();
            answer.add("responseHeader", new SimpleOrderedMap<>());
            return answer;
        }

        @Override
        public SolrClient queries() {
            return this;
        }

        @Override
        public SolrClient updates() {
            return this;
        }

        @Override
        public String collection() {
            return "any";
        }

        @Override
        public boolean shared() {
            return false;
        }

        @Override
        public void close() {}
    }
}
