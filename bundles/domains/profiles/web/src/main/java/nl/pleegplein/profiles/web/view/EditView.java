package nl.pleegplein.profiles.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The form of one's own page.
 *
 * @param path of the page as others see it
 * @param page who sees it: {@code everyone}, {@code members}, or what else stands there; empty for what was not chosen
 * @param kept who sees it now
 * @param picture where it is
 * @param said key of a text that says what was just done, or empty
 */
public record EditView(
        String name,
        String path,
        String page,
        String kept,
        List<Input> inputs,
        Optional<String> picture,
        String said,
        String csrf) {
    /** Who may see a single field, in the order of a list; the first is empty: as the page. */
    public static final List<String> SEE = List.of("", "everyone", "members", "contacts", "only-me");

    public List<Input> faulty() {
        return inputs.stream().filter(input -> input.fault().isPresent()).toList();
    }

    public boolean hidden() {
        return kept.equals("only-me");
    }

    public boolean hasPicture() {
        return inputs.stream().anyMatch(input -> input.control().equals("picture"));
    }

    /** Whether something is for others than the page as a whole. */
    public boolean differs() {
        return inputs.stream().anyMatch(input -> !input.see().isEmpty());
    }
}
