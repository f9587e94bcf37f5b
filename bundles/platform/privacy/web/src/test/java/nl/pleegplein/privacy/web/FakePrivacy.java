package nl.pleegplein.privacy.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Consent;
import nl.pleegplein.privacy.api.Consents;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.DomainPurposes;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ErasureState;
import nl.pleegplein.privacy.api.Erasures;
import nl.pleegplein.privacy.api.ExportState;
import nl.pleegplein.privacy.api.Exports;
import nl.pleegplein.privacy.api.LegalGround;
import nl.pleegplein.privacy.api.PendingErasures;
import nl.pleegplein.privacy.api.Purpose;
import nl.pleegplein.privacy.api.PurposeRegister;
import nl.pleegplein.privacy.api.SiteTerms;
import nl.pleegplein.privacy.api.Wording;

/** The services of the room, as far as its pages need them. */
final class FakePrivacy implements Erasures, Exports, Consents, AuditTrail, PurposeRegister {
    static final AccountId ANNA = new AccountId(new UUID(0, 7));
    static final AccountId BRAM = new AccountId(new UUID(0, 8));
    static final String CODE = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    final List<String> done = new ArrayList<>();
    Optional<ExportState> export = Optional.empty();
    boolean pending = true;

    @Override
    public String close(ErasureChoice choice, Viewer viewer) {
        done.add("closed " + viewer.account().orElseThrow() + " " + choice);
        return CODE;
    }

    @Override
    public Optional<ErasureState> find(String code) {
        return code.equals(CODE)
                ? Optional.of(new ErasureState(
                        NOW,
                        ErasureChoice.KEEP_NAMELESS,
                        List.of(
                                new ErasureState.Part(
                                        "accounts",
                                        new Wording("Je account", "Your account"),
                                        Optional.of(NOW),
                                        Optional.of(new ErasureReceipt(3, 2))),
                                new ErasureState.Part(
                                        "blogs",
                                        new Wording("Blogs", "Blogs"),
                                        pending ? Optional.empty() : Optional.of(NOW),
                                        pending ? Optional.empty() : Optional.of(new ErasureReceipt(0, 0))))))
                : Optional.empty();
    }

    @Override
    public List<PendingErasures> pending(Viewer viewer) {
        return List.of(
                new PendingErasures("blogs", 2, NOW, false, true),
                new PendingErasures("mail", 1, NOW, true, true),
                new PendingErasures("old", 1, NOW, false, false));
    }

    @Override
    public int eraseWithout(String domain, Viewer viewer) {
        if (domain.equals("mail")) {
            throw new ConflictException("privacy.erase.here", "mail is here", domain);
        }
        done.add("erased " + domain + " as " + viewer.roles());
        return 2;
    }

    @Override
    public ExportState start(Locale locale, Viewer viewer) {
        done.add("started in " + locale.getLanguage());
        return state(ExportState.Phase.WAITING, Optional.empty());
    }

    static ExportState state(ExportState.Phase phase, Optional<ExportState.Archive> archive) {
        return new ExportState("1", NOW, phase, 2, 5, archive);
    }

    @Override
    public Optional<ExportState> state(Viewer viewer) {
        return export;
    }

    @Override
    public InputStream open(long offset, Viewer viewer) {
        return new ByteArrayInputStream(new byte[] {1, 2, 3}, (int) offset, 3 - (int) offset);
    }

    @Override
    public void give(String purpose, int version, Viewer viewer) {
        throw new UnsupportedOperationException("Nobody asks here");
    }

    @Override
    public void withdraw(String purpose, Viewer viewer) {
        done.add("withdrawn " + purpose);
    }

    @Override
    public boolean isGiven(String purpose, int version, AccountId account) {
        return true;
    }

    @Override
    public List<Consent> own(Viewer viewer) {
        Wording what = new Wording("De nieuwsbrief <sturen>", "Sending the newsletter");
        return List.of(
                new Consent("news.letter", 2, what, NOW, Optional.empty()),
                new Consent("news.letter", 1, what, NOW, Optional.of(NOW)));
    }

    @Override
    public void note(Deed deed, Viewer by) {
        throw new UnsupportedOperationException("Pages note nothing");
    }

    @Override
    public Slice<AuditEntry> aboutViewer(Optional<String> after, int limit, Viewer viewer) {
        return entries(after, false);
    }

    @Override
    public Slice<AuditEntry> newest(Optional<String> after, int limit, Viewer viewer) {
        if (!viewer.has(Role.OPERATOR)) {
            throw new ForbiddenException("privacy.audit.forbidden", "For operators");
        }
        return entries(after, true);
    }

    /** One for each function. */
    private static Slice<AuditEntry> entries(Optional<String> after, boolean all) {
        List<AuditEntry> entries = Stream.concat(
                        Stream.of(""), Arrays.stream(Role.values()).map(Role::name))
                .map(role -> new AuditEntry(
                        "id" + role,
                        NOW,
                        all ? Optional.of(BRAM) : Optional.empty(),
                        role,
                        Deed.about(
                                ANNA,
                                "test.looked",
                                new Wording("Gekeken <hier>", "Looked"),
                                role.isEmpty() ? "" : "Zomaar")))
                .toList();
        return new Slice<>(entries, after.isEmpty() ? Optional.of("verder") : Optional.empty());
    }

    @Override
    public List<DomainPurposes> all() {
        Wording any = new Wording("Iets <in> het Nederlands", "Something in English");
        List<Purpose> purposes = Arrays.stream(LegalGround.values())
                .map(ground -> new Purpose("blogs.some", 1, any, any, ground, any, any))
                .toList();
        return List.of(new DomainPurposes("blogs", new Wording("Blogs", "Blogs"), purposes));
    }

    @Override
    public SiteTerms site() {
        return new SiteTerms(35, "Stichting Proef", "privacy@site.example");
    }
}
