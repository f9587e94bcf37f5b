package nl.pleegplein.profiles.core;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.profiles.api.Visibility;

@Entity
@Table(name = "profiles_profile")
class ProfileEntity {
    @Id
    private UUID account;

    private String slug;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private Instant created;
    private Instant updated;
    private long revision;

    protected ProfileEntity() {}

    AccountId account() {
        return new AccountId(account);
    }

    String slug() {
        return slug;
    }

    Visibility visibility() {
        return visibility;
    }

    Instant created() {
        return created;
    }

    Instant updated() {
        return updated;
    }

    long revision() {
        return revision;
    }

    ContentRef ref() {
        return new ContentRef(Profiles.MEMBER, account.toString());
    }

    void showTo(Visibility who) {
        visibility = who;
    }

    void changed(Instant now) {
        updated = now;
        revision++;
    }
}
