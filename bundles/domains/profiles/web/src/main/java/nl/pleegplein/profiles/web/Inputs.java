package nl.pleegplein.profiles.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.web.view.Input;
import nl.pleegplein.web.api.WebRequest;

/** Makes the parts of a form of fields, and reads what was sent with them. Only fields that there are are looked at. */
final class Inputs {
    private final Words words;

    Inputs(Words words) {
        this.words = words;
    }

    List<Input> of(
            List<Field> fields, Function<Field, OwnProfile.Entry> entries, Map<String, String> faults, Locale locale) {
        return fields.stream()
                .map(field -> input(field, entries.apply(field), Optional.ofNullable(faults.get(field.id())), locale))
                .toList();
    }

    private Input input(Field field, OwnProfile.Entry entry, Optional<String> fault, Locale locale) {
        return new Input(
                field.id(),
                control(field.kind()),
                field.label().in(locale),
                field.hint().in(locale),
                field.most(),
                field.kind().isText() ? String.join("", entry.values()) : "",
                words.options(field, entry.values(), locale),
                entry.visibility().map(See::id).orElse(""),
                fault);
    }

    private static String control(FieldKind kind) {
        return switch (kind) {
            case TEXT -> "line";
            case LONG_TEXT -> "lines";
            case CHOICE -> "one";
            case CHOICES, THEMES, PILLARS, AUDIENCES -> "many";
            case PICTURE -> "picture";
        };
    }

    /** What was sent, by the id of the field. */
    static Map<String, OwnProfile.Entry> sent(List<Field> fields, WebRequest request) {
        return fields.stream()
                .collect(Collectors.toMap(
                        Field::id,
                        field -> new OwnProfile.Entry(
                                request.fieldAll("field-" + field.id()),
                                See.visibility(request.field("see-" + field.id())))));
    }

    /** The keys of what is wrong, by the id of the field. */
    static Map<String, String> faults(InvalidInputException refusal) {
        return refusal.faults().stream()
                .collect(Collectors.toMap(Fault::field, Fault::messageKey, (first, second) -> first));
    }
}
