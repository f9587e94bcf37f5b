package nl.pleegplein.library.web.view;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The generated cover of a dossier: the drawing of its pillar over arcs whose place follows from its slug, so that each
 * dossier keeps a face of its own.
 *
 * @param tone of the pillar, also the name of the drawing
 */
public record Cover(String tone, List<Arc> arcs) {
    public static final int WIDTH = 320;
    public static final int HEIGHT = 168;

    private static final int ARCS = 3;

    /** A circle behind the drawing. */
    public record Arc(int x, int y, int radius) {}

    public Cover {
        arcs = List.copyOf(arcs);
    }

    public static Cover of(String tone, String slug) {
        Random dice = new Random(slug.hashCode());
        List<Arc> arcs = IntStream.range(0, ARCS)
                .mapToObj(i -> new Arc(
                        WIDTH * i / (ARCS - 1) + dice.nextInt(80) - 40,
                        dice.nextBoolean() ? dice.nextInt(30) : HEIGHT - dice.nextInt(30),
                        36 + dice.nextInt(52)))
                .toList();
        return new Cover(tone, arcs);
    }
}
