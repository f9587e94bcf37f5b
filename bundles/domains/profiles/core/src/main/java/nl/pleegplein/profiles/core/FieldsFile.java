package nl.pleegplein.profiles.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.pleegplein.profiles.api.Choice;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.Label;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The fields as they stand in a file. What is wrong with it is said in English, for the operator who wrote it. */
final class FieldsFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TEXT = 3000;
    private static final int MOST_CHOICES = 40;
    private static final int LARGEST = 256 * 1024;

    private FieldsFile() {}

    /** @throws IllegalArgumentException that says what is wrong with the file */
    static Fields read(String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        limits.setMaxAliasesForCollections(0);
        limits.setCodePointLimit(LARGEST);
        try {
            Map<?, ?> root = map(new Yaml(new SafeConstructor(limits)).load(yaml), "the file");
            return new Fields(fields(root, "page"), fields(root, "preferences"));
        } catch (YAMLException e) {
            throw new IllegalArgumentException("Broken YAML: " + e.getMessage(), e);
        }
    }

    private static List<Field> fields(Map<?, ?> root, String name) {
        if (!(root.get(name) instanceof List<?> list)) {
            throw new IllegalArgumentException("There must be a list " + name);
        }
        List<Field> fields = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object item : list) {
            Field field = field(map(item, "each of " + name));
            if (!ids.add(field.id())) {
                throw new IllegalArgumentException("Two fields of " + name + " are called " + field.id());
            }
            fields.add(field);
        }
        if (fields.stream().filter(field -> field.kind() == FieldKind.PICTURE).count() > 1) {
            throw new IllegalArgumentException("There can be one picture only");
        }
        return fields;
    }

    private static Field field(Map<?, ?> written) {
        String id = id(String.valueOf(written.get("id")));
        FieldKind kind = kind(String.valueOf(written.get("kind")), id);
        List<Choice> choices = new ArrayList<>();
        if (written.get("choices") instanceof Map<?, ?> offered) {
            offered.forEach((choice, label) ->
                    choices.add(new Choice(id(String.valueOf(choice)), label(label, id + ", " + choice))));
        }
        if (choices.isEmpty() == (kind == FieldKind.CHOICE || kind == FieldKind.CHOICES)) {
            throw new IllegalArgumentException("The field " + id + " needs choices, or can have none");
        }
        Label hint = written.get("hint") == null ? Label.NONE : label(written.get("hint"), id);
        return new Field(id, kind, label(written.get("label"), id), hint, choices, most(written.get("most"), kind, id));
    }

    private static String id(String text) {
        if (text.length() > LONGEST_ID || !ID.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an id of small letters, digits and hyphens: " + text);
        }
        return text;
    }

    private static FieldKind kind(String name, String id) {
        try {
            return FieldKind.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The field " + id + " has no kind that there is: " + name, e);
        }
    }

    private static int most(Object written, FieldKind kind, String id) {
        int limit = kind.isText() ? LONGEST_TEXT : MOST_CHOICES;
        if (kind == FieldKind.CHOICE || kind == FieldKind.PICTURE) {
            return 1;
        }
        if (!(written instanceof Integer most) || most < 1 || most > limit) {
            throw new IllegalArgumentException("The field " + id + " needs most, from 1 to " + limit);
        }
        return most;
    }

    private static Label label(Object written, String where) {
        Map<?, ?> words = map(written, "the words of " + where);
        if (words.get("nl") instanceof String dutch && words.get("en") instanceof String english) {
            return new Label(dutch.strip(), english.strip());
        }
        throw new IllegalArgumentException("Words in nl and en are needed for " + where);
    }

    private static Map<?, ?> map(Object written, String where) {
        if (written instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("Lines of 'name: value' are expected as " + where);
    }
}
