package nl.pleegplein.connectors.openid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.OutsideIdentity;
import nl.pleegplein.accounts.api.OutsideLink;
import nl.pleegplein.accounts.api.OutsideSignIns;
import nl.pleegplein.accounts.api.Session;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.UnknownItemException;

/** Accounts that remember who came, and let in whom they know. */
final class FakeSignIns implements OutsideSignIns, SignIns {
    static final String TOKEN = "a-token-of-somebody-who-came-in-by-it";
    static final String TICKET = "ticket";

    final List<OutsideIdentity> came = new ArrayList<>();
    final List<Boolean> strongly = new ArrayList<>();
    final Map<OutsideIdentity, String> links = new HashMap<>();
    final List<Viewer> signedOut = new ArrayList<>();
    boolean asks;
    boolean prepared;
    boolean mayLink = true;

    @Override
    public Optional<OutsideLink> own(Viewer viewer) {
        return links.values().stream()
                .findFirst()
                .map(title -> new OutsideLink(title, Instant.EPOCH, Optional.of(Instant.EPOCH)));
    }

    @Override
    public boolean mayLink(Viewer viewer) {
        return mayLink;
    }

    private static void check(String password) {
        if (!password.equals("goed")) {
            throw new InvalidInputException(List.of(new Fault("password", "accounts.fault.present", "Wrong")));
        }
    }

    @Override
    public void prepare(String password, Viewer viewer) {
        check(password);
        prepared = true;
    }

    @Override
    public void link(OutsideIdentity identity, String title, Viewer viewer, Device device) {
        if (!prepared) {
            throw new UnknownItemException("accounts.code.unknown", "Not prepared");
        }
        prepared = false;
        links.put(identity, title);
    }

    @Override
    public void unlink(String password, Viewer viewer, Device device) {
        check(password);
        links.clear();
    }

    @Override
    public SignInAnswer signIn(OutsideIdentity identity, boolean strong, Device device) {
        came.add(identity);
        strongly.add(strong);
        if (!links.containsKey(identity)) {
            return new SignInAnswer.Refused();
        }
        return asks
                ? new SignInAnswer.Asked(TICKET, true, true)
                : new SignInAnswer.SignedIn(new NewSession(TOKEN, Optional.empty()));
    }

    @Override
    public Optional<SignInAnswer.Asked> asked(String ticket) {
        return ticket.equals(TICKET) ? Optional.of(new SignInAnswer.Asked(TICKET, true, true)) : Optional.empty();
    }

    @Override
    public NewSession goOn(String ticket, String code, Agreed agreed, Device device) {
        List<Fault> faults = new ArrayList<>();
        if (!code.equals("123456")) {
            faults.add(new Fault("code", "accounts.fault.code", "Wrong"));
        }
        if (!agreed.equals(new Agreed(true, true))) {
            faults.add(new Fault("rules", "accounts.fault.rules", "Not agreed"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new NewSession(TOKEN, Optional.empty());
    }

    @Override
    public void signOut(Viewer viewer) {
        signedOut.add(viewer);
    }

    @Override
    public SignInAnswer signIn(String mail, String password, Device device) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Session> sessions(Viewer viewer) {
        return List.of();
    }

    @Override
    public void end(UUID session, Viewer viewer) {}

    @Override
    public int endOthers(Viewer viewer) {
        return 0;
    }
}
