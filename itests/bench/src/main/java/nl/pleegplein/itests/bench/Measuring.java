package nl.pleegplein.itests.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.pleegplein.itests.bench.figures.Cold;
import nl.pleegplein.itests.bench.figures.Figure;
import nl.pleegplein.itests.bench.load.Page;
import nl.pleegplein.itests.bench.load.Popularity;
import nl.pleegplein.itests.bench.load.SignInForm;
import nl.pleegplein.itests.bench.load.Wrk;
import nl.pleegplein.itests.bench.site.RunningSite;
import nl.pleegplein.itests.bench.site.ServerProcess;

/** Measures pages of one running site. */
final class Measuring {
    static final int MANY = 8;
    /** More than may wait for their turn. */
    static final int FLOOD = 64;

    private static final int FEW = 4;
    private static final int WARM_UP_SECONDS = 5;

    private final Options options;
    private final RunningSite site;
    private final ServerProcess server;
    private final Wrk wrk;

    Measuring(Options options, RunningSite site) throws IOException {
        this.options = options;
        this.site = site;
        this.server = site.process();
        this.wrk = new Wrk(site.http().site(), options.root().resolve("itests/bench/target/load"));
    }

    /** Warm, as readers ask, with many connections and with one, and evenly. */
    List<Figure> warm(Page page) throws IOException, InterruptedException {
        warmUp(page);
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(page, Popularity.AS_READERS, MANY));
        figures.add(figure(page, Popularity.AS_READERS, 1));
        if (page.addresses().size() > 1) {
            figures.add(figure(page, Popularity.EVENLY, MANY));
        }
        return figures;
    }

    /** Warm, and every answer is made: none was given before. */
    Figure made(Page page) throws IOException, InterruptedException {
        return figure(page, Popularity.NEVER_KEPT, MANY);
    }

    void warmUp(Page page) throws IOException, InterruptedException {
        for (long asked = 0; asked < options.warmUp(); ) {
            long some = wrk.run(page, Popularity.AS_READERS, MANY, options.quick() ? 2 : WARM_UP_SECONDS)
                    .requests();
            if (some == 0) {
                throw new IOException(page.name() + " is not answered");
            }
            asked += some;
        }
    }

    /**
     * People who sign in, more than the site can take, and pages as readers ask for them beside that; of the same pages first
     * without.
     */
    List<Figure> beside(Page page) throws IOException, InterruptedException {
        SignInForm form = SignInForm.in(site.http());
        List<Figure> figures = new ArrayList<>();
        figures.add(signIns(form));
        warmUp(page);
        for (int connections : new int[] {1, MANY}) {
            figures.add(figure(page, Popularity.AS_READERS, connections).named(Figure.BEFORE));
            Process flood = wrk.flood(form, FLOOD, options.seconds() + 1);
            try {
                figures.add(figure(page, Popularity.AS_READERS, connections).named(Figure.BESIDE));
            } finally {
                Wrk.read(flood);
            }
        }
        return figures;
    }

    private Figure signIns(SignInForm form) throws IOException, InterruptedException {
        ServerProcess.Used before = server.before();
        // Only as many at once as nobody is sent away: what one costs.
        Wrk.Run run = Wrk.read(wrk.flood(form, FEW, options.seconds()));
        Figure figure = Figure.of(
                Figure.SIGN_IN,
                1,
                Popularity.NEVER_KEPT.toString(),
                FEW,
                run,
                server.after().since(before));
        Progress.tell(figure);
        return figure;
    }

    private Figure figure(Page page, Popularity popularity, int connections) throws IOException, InterruptedException {
        ServerProcess.Used before = server.before();
        Wrk.Run run = wrk.run(page, popularity, connections, options.seconds());
        Figure figure = Figure.of(
                page.name(),
                page.addresses().size(),
                popularity.toString(),
                connections,
                run,
                server.after().since(before));
        Progress.tell(figure);
        return figure;
    }

    /** Each address once, after all bundles of the site forgot what they kept. */
    Cold cold(Page page) throws IOException, InterruptedException {
        ColdStart.forgetAll(site);
        List<String> addresses = new ArrayList<>(page.addresses());
        Collections.shuffle(addresses, new Random(5));
        addresses = addresses.subList(0, Math.min(addresses.size(), options.coldAnswers()));
        double[] millis = new double[addresses.size()];
        double before = server.cpuMillis();
        for (int n = 0; n < millis.length; n++) {
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = site.http().ask(addresses.get(n));
            millis[n] = (System.nanoTime() - begun) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IOException(addresses.get(n) + " answers " + answer.statusCode());
            }
        }
        double cpu = (server.cpuMillis() - before) / millis.length;
        double first = millis[0];
        Arrays.sort(millis);
        Cold cold = new Cold(page.name(), millis.length, first, millis[millis.length / 2], cpu);
        Progress.tell(cold);
        return cold;
    }
}
