package nl.pleegplein.readability.web.view;

import java.util.List;
import nl.pleegplein.readability.api.Judgement;
import nl.pleegplein.readability.api.Sentence;

/**
 * What there is to say of a text.
 *
 * @param more sentences that could be easier as well, and are left off
 */
public record ResultView(Judgement judgement, List<SentenceView> sentences, int more) {
    /** So many can be worked on at a time. */
    private static final int MOST = 50;

    public static ResultView of(Judgement judgement) {
        List<Sentence> all = judgement.remarkable();
        List<SentenceView> shown =
                all.stream().limit(MOST).map(SentenceView::of).toList();
        return new ResultView(judgement, shown, all.size() - shown.size());
    }
}
