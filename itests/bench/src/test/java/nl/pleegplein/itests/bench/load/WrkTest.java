package nl.pleegplein.itests.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WrkTest {
    @Test
    void readsTheFiguresBetweenWhatWrkSays() throws IOException {
        String said = """
                Running 2s test @ http://127.0.0.1:8181
                  1 threads and 8 connections
                Requests/sec:    500.00

                FIGURES {"requests":1000,"micros":2000000,"bytes":4096000,"failed":1,"refused":2,"p50":900,"p95":4000,"p99":5000,"max":9000}
                """;
        assertEquals(new Wrk.Run(1000, 2_000_000, 4_096_000, 1, 2, 900, 4000, 5000, 9000), Wrk.parse(said));
    }

    @Test
    void sayingNothingIsNoFigure() {
        assertThrows(IOException.class, () -> Wrk.parse("unable to connect"));
    }
}
