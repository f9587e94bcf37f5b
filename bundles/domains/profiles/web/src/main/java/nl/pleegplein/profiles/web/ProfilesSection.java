package nl.pleegplein.profiles.web;

import java.util.List;
import java.util.Set;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.profiles.api.MemberPreferences;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.MenuEntry.Slot;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages of members, and those to fill in one's own. */
@Component(service = WebSection.class)
public final class ProfilesSection implements WebSection {
    private final Messages messages = Messages.beside(ProfilesSection.class);
    private final Routes routes;

    @Activate
    public ProfilesSection(
            @Reference Profiles profiles, @Reference MemberPreferences preferences, @Reference Taxonomy taxonomy) {
        Answers answers = new Answers();
        Words words = new Words(taxonomy);
        Inputs inputs = new Inputs(words);
        MemberPages members = new MemberPages(profiles, words, answers);
        OwnPage own = new OwnPage(profiles, inputs, members, answers);
        PicturePages pictures = new PicturePages(profiles, answers);
        PreferencePages preferred = new PreferencePages(preferences, inputs, answers);
        this.routes = Routes.builder()
                .get(MemberPages.PAGE, members::page)
                .get(MemberPages.PICTURE, members::picture)
                .get(OwnPage.PATH, own::form)
                .post(OwnPage.PATH, own::save)
                .post(OwnPage.HIDE, own::hide)
                .get(OwnPage.PREVIEW, own::preview)
                .get(PicturePages.PATH, pictures::form)
                .upload(PicturePages.PATH, PicturePages.LARGEST_FORM, pictures::save)
                .post(PicturePages.REMOVE, pictures::remove)
                .get(PreferencePages.PATH, preferred::form)
                .post(PreferencePages.PATH, preferred::save)
                .build();
    }

    @Override
    public String id() {
        return "profiles";
    }

    @Override
    public Set<String> paths() {
        return Set.of("deelnemers", "mijn/pagina", "mijn/voorkeuren");
    }

    @Override
    public List<MenuEntry> menus() {
        return List.of(
                new MenuEntry("profiles.edit.menu", OwnPage.PATH, "user-round", 20, Slot.OWN),
                new MenuEntry("profiles.preferences.menu", PreferencePages.PATH, "sliders-horizontal", 30, Slot.OWN));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Set<String> styles() {
        return Set.of("profiles.css");
    }
}
