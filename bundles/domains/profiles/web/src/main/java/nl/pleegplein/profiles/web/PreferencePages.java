package nl.pleegplein.profiles.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.profiles.api.MemberPreferences;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.Preferences;
import nl.pleegplein.profiles.web.view.Input;
import nl.pleegplein.profiles.web.view.PreferencesView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn/voorkeuren}: what one would like the site to do. */
final class PreferencePages {
    static final String PATH = "/mijn/voorkeuren";

    private final MemberPreferences preferences;
    private final Inputs inputs;
    private final Answers answers;

    PreferencePages(MemberPreferences preferences, Inputs inputs, Answers answers) {
        this.preferences = preferences;
        this.inputs = inputs;
        this.answers = answers;
    }

    Answer form(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        Preferences own = preferences.own(request.viewer());
        return answers.own("preferences", "profiles.preferences.title", view(own, Map.of(), request), request);
    }

    Answer save(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        Map<String, List<String>> values = new HashMap<>();
        Inputs.sent(preferences.fields(), request).forEach((id, entry) -> values.put(id, entry.values()));
        Preferences wanted = new Preferences(values);
        try {
            preferences.save(wanted, request.viewer());
        } catch (InvalidInputException e) {
            PreferencesView view = view(wanted, Inputs.faults(e), request);
            return answers.refused("preferences", "profiles.preferences.title", view, request);
        }
        return new Answer.Redirect(PATH + "?gedaan=bewaard", false);
    }

    private PreferencesView view(Preferences shown, Map<String, String> faults, WebRequest request) {
        List<Input> all = inputs.of(
                preferences.fields(),
                field -> new OwnProfile.Entry(shown.of(field.id()), Optional.empty()),
                faults,
                request.locale());
        String said = request.query("gedaan")
                .map(done -> "profiles.preferences.saved")
                .orElse("");
        return new PreferencesView(all, said, request.csrfToken());
    }
}
