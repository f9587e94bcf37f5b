package nl.pleegplein.profiles.api;

import java.util.List;
import java.util.Optional;

/**
 * Something that somebody may fill in; nobody has to.
 *
 * @param id lowercase letters, digits and hyphens, at most 40
 * @param hint what helps to fill it in; may be empty
 * @param choices of a {@link FieldKind#CHOICE} or {@link FieldKind#CHOICES}, else none
 * @param most how many characters of a text or how many choices there may be
 */
public record Field(String id, FieldKind kind, Label label, Label hint, List<Choice> choices, int most) {
    public Field {
        choices = List.copyOf(choices);
    }

    public Optional<Choice> choice(String choiceId) {
        return choices.stream().filter(choice -> choice.id().equals(choiceId)).findFirst();
    }
}
