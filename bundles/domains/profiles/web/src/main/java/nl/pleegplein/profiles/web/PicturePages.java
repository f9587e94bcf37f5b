package nl.pleegplein.profiles.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.Perspective;
import nl.pleegplein.profiles.api.Profile;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.profiles.web.view.PictureView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Upload;
import nl.pleegplein.web.api.WebRequest;

/** {@code /mijn/pagina/foto}: a picture of oneself, which nobody needs to have. */
final class PicturePages {
    static final String PATH = OwnPage.PATH + "/foto";
    static final String REMOVE = PATH + "/weg";

    /** The picture and the rest of the form. */
    static final int LARGEST_FORM = Profiles.LARGEST_PICTURE + 16 * 1024;

    private final Profiles profiles;
    private final Answers answers;

    PicturePages(Profiles profiles, Answers answers) {
        this.profiles = profiles;
        this.answers = answers;
    }

    Answer form(WebRequest request) {
        return request.viewer().isMember()
                ? answers.own("picture", "profiles.picture.title", view("", request), request)
                : new Answer.SignIn();
    }

    Answer save(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        InputStream picture = request.upload("picture")
                .map(Upload::bytes)
                .<InputStream>map(ByteArrayInputStream::new)
                .orElseGet(InputStream::nullInputStream);
        try {
            profiles.setPicture(picture, request.viewer());
        } catch (InvalidInputException e) {
            String fault = Inputs.faults(e).values().stream().findFirst().orElse("");
            return answers.refused("picture", "profiles.picture.title", view(fault, request), request);
        }
        return new Answer.Redirect(OwnPage.PATH + "?gedaan=foto", false);
    }

    Answer remove(WebRequest request) {
        if (!request.viewer().isMember()) {
            return new Answer.SignIn();
        }
        profiles.removePicture(request.viewer());
        return new Answer.Redirect(OwnPage.PATH + "?gedaan=bewaard", false);
    }

    private PictureView view(String fault, WebRequest request) {
        Optional<String> picture =
                profiles.asSeenBy(Perspective.OWNER, request.viewer()).flatMap(Profile::picturePath);
        String see = profiles.own(request.viewer()).map(this::see).orElse("only-me");
        return new PictureView(picture, see, fault, request.csrfToken());
    }

    /** Who sees the picture: never more than see the page. */
    private String see(OwnProfile own) {
        return See.id(profiles.fields().stream()
                .filter(field -> field.kind() == FieldKind.PICTURE)
                .findFirst()
                .flatMap(field -> own.entry(field).visibility())
                .map(own.visibility()::and)
                .orElse(own.visibility()));
    }
}
