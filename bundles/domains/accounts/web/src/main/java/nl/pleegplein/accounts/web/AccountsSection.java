package nl.pleegplein.accounts.web;

import java.util.List;
import java.util.Set;
import nl.pleegplein.accounts.api.Accounts;
import nl.pleegplein.accounts.api.Registrations;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.MenuEntry.Slot;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Coming in, signing in and out, one's own account. */
@Component(service = WebSection.class)
public final class AccountsSection implements WebSection {
    private final Messages messages = Messages.beside(AccountsSection.class);
    private final Routes routes;

    @Activate
    public AccountsSection(
            @Reference Registrations registrations, @Reference SignIns signIns, @Reference Accounts accounts) {
        Answers answers = new Answers();
        RegisterPages register = new RegisterPages(registrations, answers);
        SignInPages signIn = new SignInPages(signIns, accounts, answers);
        OwnPages own = new OwnPages(accounts, signIns, answers);
        this.routes = Routes.builder()
                .get(RegisterPages.PATH, register::address)
                .post(RegisterPages.PATH, register::send)
                .get(RegisterPages.SENT, register::sent)
                .get(RegisterPages.MAKE, register::account)
                .post(RegisterPages.MAKE, register::make)
                .get(SignInPages.PATH, signIn::form)
                .post(SignInPages.PATH, signIn::signIn)
                .post(SignInPages.OUT, signIn::signOut)
                .get(SignInPages.FORGOT, signIn::forgot)
                .post(SignInPages.FORGOT, signIn::send)
                .get(SignInPages.SENT, signIn::sent)
                .get(SignInPages.RESET, signIn::reset)
                .post(SignInPages.RESET, signIn::replace)
                .get(OwnPages.PATH, own::own)
                .get(OwnPages.PASSWORD, own::password)
                .post(OwnPages.PASSWORD, own::changePassword)
                .post(OwnPages.SESSIONS + "/andere", own::endOthers)
                .post(OwnPages.SESSIONS + "/{id}", own::end)
                .build();
    }

    @Override
    public String id() {
        return "accounts";
    }

    @Override
    public Set<String> paths() {
        return Set.of("registreren", "inloggen", "uitloggen", "mijn");
    }

    @Override
    public List<MenuEntry> menus() {
        return List.of(
                new MenuEntry("accounts.sign-in.menu", SignInPages.PATH, "log-in", 1, Slot.SIGN_IN),
                new MenuEntry("accounts.own.menu", OwnPages.PATH, "circle-user", 1, Slot.OWN));
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
        return Set.of("accounts.css");
    }
}
