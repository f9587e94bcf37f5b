package nl.pleegplein.profiles.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.profiles.api.Choice;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.FieldKind;

/** What may stand at a field: what is kept is always one of the choices, or plain text of some length. */
final class FieldRules {
    /** No control characters, of which PostgreSQL keeps no NUL, but ends of lines. */
    private static final Pattern LINES = Pattern.compile("([^\\p{Cntrl}]|[\\n\\t])*");

    private static final Pattern ENDS = Pattern.compile("\\r\\n?");

    private final Taxonomy taxonomy;

    FieldRules(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * What was sent as it is kept, for each of the fields.
     *
     * @throws InvalidInputException with what is not right, also with what belongs to no field
     */
    Map<Field, List<String>> checked(List<Field> fields, Map<String, List<String>> sent) {
        List<Fault> faults = new ArrayList<>();
        Set<String> known = fields.stream().map(Field::id).collect(Collectors.toSet());
        sent.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> faults.add(new Fault(id, "profiles.fault.unknown", "There is no such field")));
        Map<Field, List<String>> checked = new LinkedHashMap<>();
        for (Field field : fields) {
            List<String> values = tidied(field, sent.getOrDefault(field.id(), List.of()));
            fault(field, values).ifPresent(faults::add);
            checked.put(field, values);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return checked;
    }

    private List<String> tidied(Field field, List<String> sent) {
        if (field.kind() == FieldKind.PICTURE) {
            return List.of();
        }
        if (field.kind().isText()) {
            String text = ENDS.matcher(String.join("\n", sent)).replaceAll("\n").strip();
            return text.isEmpty() ? List.of() : List.of(text);
        }
        return sent.stream().filter(value -> !value.isEmpty()).distinct().toList();
    }

    private Optional<Fault> fault(Field field, List<String> values) {
        if (field.kind().isText()) {
            return values.stream().findFirst().flatMap(text -> textFault(field, text));
        }
        if (values.size() > field.most() || Kept.of(field, values).length() > Kept.LONGEST) {
            return Optional.of(new Fault(field.id(), "profiles.fault.many", "At most " + field.most()));
        }
        return offered(field).containsAll(values)
                ? Optional.empty()
                : Optional.of(new Fault(field.id(), "profiles.fault.choice", "This is none of the choices"));
    }

    private static Optional<Fault> textFault(Field field, String text) {
        if (text.length() > field.most()) {
            return Optional.of(new Fault(field.id(), "profiles.fault.long", "At most " + field.most() + " characters"));
        }
        boolean fits = LINES.matcher(text).matches() && (field.kind() == FieldKind.LONG_TEXT || text.indexOf('\n') < 0);
        return fits
                ? Optional.empty()
                : Optional.of(new Fault(field.id(), "profiles.fault.text", "Plain text, without control characters"));
    }

    /** In the order of the field; without what is not offered any more. */
    List<String> shown(Field field, List<String> kept) {
        if (field.kind().isText() || field.kind() == FieldKind.PICTURE) {
            return kept;
        }
        return offered(field).stream().filter(kept::contains).toList();
    }

    private Collection<String> offered(Field field) {
        return field.kind()
                .terms()
                .map(kind -> taxonomy.terms(kind).stream().map(Term::slug).toList())
                .orElseGet(() -> field.choices().stream().map(Choice::id).toList());
    }
}
