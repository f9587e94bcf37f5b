package nl.pleegplein.profiles.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of a member.
 *
 * @param tone of a pillar, for the initials
 * @param see who may see the page, see {@link EditView#SEE}
 * @param own whether its owner looks
 * @param sample whether the member is made up
 */
public record ProfileView(
        String name,
        String initials,
        String tone,
        Optional<String> picture,
        String see,
        boolean own,
        boolean sample,
        List<Row> rows) {
    /**
     * What stands at a field.
     *
     * @param words a text in lines, or what was chosen
     * @param see who may see it, for its owner and only when those are fewer than may see the page
     */
    public record Row(String label, boolean text, List<String> words, Optional<String> see) {}

    public List<Row> texts() {
        return rows.stream().filter(Row::text).toList();
    }

    public List<Row> facts() {
        return rows.stream().filter(row -> !row.text()).toList();
    }
}
