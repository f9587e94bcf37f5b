package nl.pleegplein.sample.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.sample.api.NewNote;

/** What a note must be like. */
final class NoteRules {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** No control characters, of which PostgreSQL keeps no NUL, but ends of lines. */
    private static final Pattern WORDS = Pattern.compile("[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*");

    private static final Pattern LINES = Pattern.compile("([^\\p{Cntrl}]|[\\r\\n\\t])*");
    private static final int LONGEST_SLUG = 80;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_TAG = 40;
    private static final int MOST_TAGS = 10;

    private NoteRules() {}

    static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }

    /** @throws InvalidInputException that names every field that is not right */
    static void check(NewNote note) {
        List<Fault> faults = new ArrayList<>();
        if (!isSlug(note.slug())) {
            faults.add(
                    new Fault("slug", "sample.fault.slug", "Lowercase letters, digits and single hyphens; at most 80"));
        }
        if (!isLine(note.title(), LONGEST_TITLE)) {
            faults.add(new Fault("title", "sample.fault.title", "One line of 1 to 200 characters"));
        }
        if (note.text().isBlank()
                || note.text().length() > LONGEST_TEXT
                || !LINES.matcher(note.text()).matches()) {
            faults.add(new Fault("text", "sample.fault.text", "A text of 1 to 10,000 characters"));
        }
        if (note.tags().size() > MOST_TAGS
                || new HashSet<>(note.tags()).size() < note.tags().size()
                || !note.tags().stream().allMatch(tag -> isLine(tag, LONGEST_TAG))) {
            faults.add(new Fault("tags", "sample.fault.tags", "At most 10 tags of 1 to 40 characters, each once"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private static boolean isLine(String text, int longest) {
        return text.length() <= longest && WORDS.matcher(text).matches();
    }
}
