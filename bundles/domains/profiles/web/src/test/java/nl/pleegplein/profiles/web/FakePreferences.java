package nl.pleegplein.profiles.web;

import java.util.List;
import java.util.Map;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.Label;
import nl.pleegplein.profiles.api.MemberPreferences;
import nl.pleegplein.profiles.api.Preferences;

/** What one member prefers. */
final class FakePreferences implements MemberPreferences {
    Preferences kept = new Preferences(Map.of());

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(THEMES, FieldKind.THEMES, new Label("Thema’s", "Themes"), Label.NONE, List.of(), 9),
                new Field(PILLARS, FieldKind.PILLARS, new Label("Pijlers", "Pillars"), Label.NONE, List.of(), 9));
    }

    @Override
    public Preferences own(Viewer viewer) {
        return kept;
    }

    @Override
    public void save(Preferences preferences, Viewer viewer) {
        kept = preferences;
    }
}
