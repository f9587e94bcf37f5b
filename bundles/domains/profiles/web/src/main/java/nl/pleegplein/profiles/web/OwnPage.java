package nl.pleegplein.profiles.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.Perspective;
import nl.pleegplein.profiles.api.Profile;
import nl.pleegplein.profiles.api.ProfileChange;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.profiles.api.Visibility;
import nl.pleegplein.profiles.web.view.EditView;
import nl.pleegplein.profiles.web.view.PreviewView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn/pagina}: what one tells about oneself, and to whom. */
final class OwnPage {
    static final String PATH = "/mijn/pagina";
    static final String HIDE = PATH + "/verberg";
    static final String PREVIEW = PATH + "/bekijk";

    private static final Map<String, String> SAID = Map.of(
            "bewaard", "profiles.edit.said.saved",
            "verborgen", "profiles.edit.said.hidden",
            "foto", "profiles.edit.said.picture");
    private static final List<String> VIEWS = List.of("bezoeker", "deelnemer", "contact");

    private final Profiles profiles;
    private final Inputs inputs;
    private final MemberPages pages;
    private final Answers answers;

    OwnPage(Profiles profiles, Inputs inputs, MemberPages pages, Answers answers) {
        this.profiles = profiles;
        this.inputs = inputs;
        this.pages = pages;
        this.answers = answers;
    }

    Answer form(WebRequest request) {
        Optional<OwnProfile> own = profiles.own(request.viewer());
        if (own.isEmpty()) {
            return new Answer.SignIn();
        }
        ProfileChange present =
                new ProfileChange(own.get().visibility(), own.get().entries());
        return answers.own("edit", "profiles.edit.title", view(own.get(), present, Map.of(), request), request);
    }

    Answer save(WebRequest request) {
        Optional<OwnProfile> own = profiles.own(request.viewer());
        if (own.isEmpty()) {
            return new Answer.SignIn();
        }
        Visibility page = chosen(request.field("page")).orElse(own.get().visibility());
        ProfileChange change = new ProfileChange(page, Inputs.sent(profiles.fields(), request));
        try {
            profiles.save(change, request.viewer());
        } catch (InvalidInputException e) {
            EditView view = view(own.get(), change, Inputs.faults(e), request);
            return answers.refused("edit", "profiles.edit.title", view, request);
        }
        return new Answer.Redirect(PATH + "?gedaan=bewaard", false);
    }

    /** One of the two choices that the form has. */
    private static Optional<Visibility> chosen(String typed) {
        return See.visibility(typed)
                .filter(visibility -> visibility == Visibility.EVERYONE || visibility == Visibility.MEMBERS);
    }

    private EditView view(OwnProfile own, ProfileChange shown, Map<String, String> faults, WebRequest request) {
        List<Field> fields = profiles.fields();
        return new EditView(
                own.name(),
                own.path(),
                See.id(shown.visibility()),
                See.id(own.visibility()),
                inputs.of(
                        fields,
                        field -> shown.entries().getOrDefault(field.id(), OwnProfile.Entry.NONE),
                        faults,
                        request.locale()),
                picture(request),
                request.query("gedaan").map(SAID::get).orElse(""),
                request.csrfToken());
    }

    private Optional<String> picture(WebRequest request) {
        return profiles.asSeenBy(Perspective.OWNER, request.viewer()).flatMap(Profile::picturePath);
    }

    Answer hide(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        profiles.hide(request.viewer());
        return new Answer.Redirect(PATH + "?gedaan=verborgen", false);
    }

    Answer preview(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        String as = request.query("als").filter(VIEWS::contains).orElse(VIEWS.get(0));
        Optional<Profile> seen = profiles.asSeenBy(perspective(as), request.viewer());
        PreviewView view = new PreviewView(
                as, VIEWS, seen.map(profile -> pages.view(profile, Optional.empty(), request.locale())));
        return answers.own("preview", "profiles.preview.title", view, request);
    }

    private static Perspective perspective(String as) {
        return switch (as) {
            case "contact" -> Perspective.CONTACT;
            case "deelnemer" -> Perspective.MEMBER;
            default -> Perspective.VISITOR;
        };
    }
}
