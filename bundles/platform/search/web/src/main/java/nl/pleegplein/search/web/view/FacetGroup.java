package nl.pleegplein.search.web.view;

import java.util.List;

/** One way to narrow what was found. */
public record FacetGroup(String titleKey, List<FacetChoice> choices) {
    private static final int SHOWN = 7;
    private static final int FEW_MORE = 2;

    public FacetGroup {
        choices = List.copyOf(choices);
    }

    /** Whether choosing makes a difference. */
    public boolean narrows(long total) {
        return choices.size() > 1 || choices.stream().anyMatch(choice -> choice.chosen() || choice.count() < total);
    }

    public List<FacetChoice> first() {
        return choices.subList(0, cut());
    }

    /** The rest of a long list, which is folded. */
    public List<FacetChoice> more() {
        return choices.subList(cut(), choices.size());
    }

    public boolean hasChosenInMore() {
        return more().stream().anyMatch(FacetChoice::chosen);
    }

    private int cut() {
        return choices.size() <= SHOWN + FEW_MORE ? choices.size() : SHOWN;
    }
}
