package nl.pleegplein.search.solr.follow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.pleegplein.search.solr.query.Likenesses;
import nl.pleegplein.search.solr.query.Likenesses.Item;

/** A walk through all items that everyone may read, a page at a time. Used by one thread at a time. */
final class ItemWalk {
    private static final int IN_A_PAGE = 1000;

    private final Likenesses likenesses;
    private final Deque<Item> waiting = new ArrayDeque<>();
    private String place = Likenesses.BEGINNING;

    ItemWalk(Likenesses likenesses) {
        this.likenesses = likenesses;
    }

    void begin() {
        waiting.clear();
        place = Likenesses.BEGINNING;
    }

    /** Which of a page are to be had. */
    @FunctionalInterface
    interface Choice {
        List<Item> of(List<Item> page);
    }

    /** The next ones, or none at the end. */
    List<Item> next(List<String> kinds, int most, Choice choice) {
        boolean end = false;
        while (waiting.isEmpty() && !end) {
            Likenesses.Page page = likenesses.page(kinds, place, IN_A_PAGE);
            waiting.addAll(page.items().isEmpty() ? List.of() : choice.of(page.items()));
            end = page.next().equals(place);
            place = page.next();
        }
        List<Item> some = new ArrayList<>();
        while (some.size() < most && !waiting.isEmpty()) {
            some.add(waiting.poll());
        }
        return some;
    }
}
