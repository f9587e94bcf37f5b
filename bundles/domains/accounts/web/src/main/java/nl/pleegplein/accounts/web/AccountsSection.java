package nl.pleegplein.accounts.web;

import java.util.List;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.accounts.api.AccessTokens;
import nl.pleegplein.accounts.api.Accounts;
import nl.pleegplein.accounts.api.Agreements;
import nl.pleegplein.accounts.api.FirstOperator;
import nl.pleegplein.accounts.api.MailChanges;
import nl.pleegplein.accounts.api.Members;
import nl.pleegplein.accounts.api.Registrations;
import nl.pleegplein.accounts.api.SecondFactors;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.text.api.Markdown;
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
    private static final Set<Role> MANAGERS = Set.of(Role.OPERATOR, Role.COMMUNITY_MANAGER);

    private final Messages messages = Messages.beside(AccountsSection.class);
    private final Routes routes;

    @Activate
    public AccountsSection(
            @Reference Registrations registrations,
            @Reference SignIns signIns,
            @Reference SignInChoices choices,
            @Reference Accounts accounts,
            @Reference MailChanges changes,
            @Reference SecondFactors factors,
            @Reference AccessTokens tokens,
            @Reference OfferedScopes scopes,
            @Reference FirstOperator firstOperator,
            @Reference Members members,
            @Reference Agreements agreements,
            @Reference Markdown markdown) {
        Answers answers = new Answers();
        RegisterPages register = new RegisterPages(registrations, answers);
        OperatorPages operator = new OperatorPages(firstOperator, answers);
        SignInPages signIn = new SignInPages(signIns, choices, answers);
        ForgottenPages forgotten = new ForgottenPages(accounts, signIn, answers);
        OwnPages own = new OwnPages(accounts, signIns, changes, answers);
        MailPages mail = new MailPages(changes, answers);
        FactorPages factor = new FactorPages(accounts, factors, answers);
        TokenPages token = new TokenPages(tokens, scopes, answers);
        MemberPages member = new MemberPages(members, answers);
        DocumentPages documents = new DocumentPages(agreements, markdown);
        this.routes = Routes.builder()
                .get(RegisterPages.PATH, register::address)
                .post(RegisterPages.PATH, register::send)
                .get(RegisterPages.SENT, register::sent)
                .get(RegisterPages.MAKE, register::account)
                .post(RegisterPages.MAKE, register::make)
                .get(OperatorPages.PATH, operator::form)
                .post(OperatorPages.PATH, operator::make)
                .get(SignInPages.PATH, signIn::form)
                .post(SignInPages.PATH, signIn::signIn)
                .post(SignInPages.STEP, signIn::goOn)
                .post(SignInPages.OUT, signIn::signOut)
                .get(ForgottenPages.PATH, forgotten::form)
                .post(ForgottenPages.PATH, forgotten::send)
                .get(ForgottenPages.SENT, forgotten::sent)
                .get(ForgottenPages.RESET, forgotten::reset)
                .post(ForgottenPages.RESET, forgotten::replace)
                .get(OwnPages.PATH, own::own)
                .get(OwnPages.PASSWORD, own::password)
                .post(OwnPages.PASSWORD, own::changePassword)
                .post(OwnPages.SESSIONS + "/andere", own::endOthers)
                .post(OwnPages.SESSIONS + "/{id}", own::end)
                .get(MailPages.PATH, mail::form)
                .post(MailPages.PATH, mail::ask)
                .post(MailPages.CANCEL, mail::cancel)
                .get(MailPages.CONFIRM, mail::confirmation)
                .post(MailPages.CONFIRM, mail::confirm)
                .get(FactorPages.PATH, factor::form)
                .post(FactorPages.PATH, factor::confirm)
                .post(FactorPages.CODES, factor::renewCodes)
                .post(FactorPages.OFF, factor::switchOff)
                .get(TokenPages.PATH, token::page)
                .post(TokenPages.PATH, token::make)
                .get(TokenPages.REVOKE, token::confirmation)
                .post(TokenPages.REVOKE, token::revoke)
                .get(MemberPages.PATH, member::list)
                .get(MemberPages.ONE, member::one)
                .post(MemberPages.GIVE, member::give)
                .post(MemberPages.TAKE, member::take)
                .post(MemberPages.SIGN_OUT, member::signOut)
                .get(DocumentPages.RULES, documents::rules)
                .get(DocumentPages.STATEMENT, documents::statement)
                .build();
    }

    @Override
    public String id() {
        return "accounts";
    }

    @Override
    public Set<String> paths() {
        return Set.of(
                "registreren", "inloggen", "uitloggen", "mijn", "beheer/deelnemers", "huisregels", "privacyverklaring");
    }

    @Override
    public List<MenuEntry> menus() {
        return List.of(
                new MenuEntry("accounts.sign-in.menu", SignInPages.PATH, "log-in", 1, Slot.SIGN_IN),
                new MenuEntry("accounts.own.menu", OwnPages.PATH, "circle-user", 1, Slot.OWN),
                new MenuEntry("accounts.members.title", MemberPages.PATH, "users", 200, Slot.MANAGE, MANAGERS),
                new MenuEntry("accounts.rules.title", DocumentPages.RULES, "handshake", 810, Slot.FOOT),
                new MenuEntry("accounts.statement.title", DocumentPages.STATEMENT, "shield-check", 820, Slot.FOOT));
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
