package nl.pleegplein.profiles.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.Profile;
import nl.pleegplein.profiles.api.ProfilePaths;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.profiles.api.Visibility;
import nl.pleegplein.profiles.web.view.ProfileView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.WebRequest;

/** {@code /deelnemers/{slug}}: what a member tells those who may know. */
final class MemberPages {
    static final String PAGE = ProfilePaths.MEMBERS + "/{slug}";
    static final String PICTURE = PAGE + "/foto/{id}";

    /** The colours of the pillars, in which there are initials. */
    private static final List<String> TONES = List.of("you", "child", "family", "together", "rules");

    private final Profiles profiles;
    private final Words words;
    private final Answers answers;

    MemberPages(Profiles profiles, Words words, Answers answers) {
        this.profiles = profiles;
        this.words = words;
        this.answers = answers;
    }

    Answer page(WebRequest request) {
        Optional<Profile> found = profiles.find(request.pathValue("slug"), request.viewer());
        if (found.isEmpty()) {
            return new Answer.NotFound();
        }
        Profile profile = found.get();
        boolean own = request.viewer().account().equals(Optional.of(profile.account()));
        PageHead head = PageHead.titled(profile.name()).at(profile.path());
        return answers.shown(
                "profile",
                profile.visibility() == Visibility.EVERYONE ? head : head.unlisted(),
                view(profile, own ? profiles.own(request.viewer()) : Optional.empty(), request.locale()),
                request);
    }

    /** @param own all of it, when its owner looks */
    ProfileView view(Profile profile, Optional<OwnProfile> own, Locale locale) {
        List<ProfileView.Row> rows = profile.values().stream()
                .map(value -> new ProfileView.Row(
                        value.field().label().in(locale),
                        value.field().kind().isText(),
                        words.words(value.field(), value.values(), locale),
                        own.flatMap(all -> narrower(all, value.field()))))
                .toList();
        String tone = TONES.get(Math.floorMod(profile.account().hashCode(), TONES.size()));
        return new ProfileView(
                profile.name(),
                Words.initials(profile.name()),
                tone,
                profile.picturePath(),
                See.id(profile.visibility()),
                own.isPresent(),
                profile.sample(),
                rows);
    }

    private static Optional<String> narrower(OwnProfile own, Field field) {
        return own.entry(field)
                .visibility()
                .map(visibility -> visibility.and(own.visibility()))
                .filter(visibility -> visibility != own.visibility())
                .map(See::id);
    }

    Answer picture(WebRequest request) {
        return profiles.picture(request.pathValue("slug"), request.pathValue("id"), request.viewer())
                .<Answer>map(picture -> new Answer.Bytes(200, picture.type(), picture.bytes(), Caching.PRIVATE))
                .orElseGet(Answer.NotFound::new);
    }
}
