package nl.pleegplein.privacy.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.privacy.api.Erasures;
import nl.pleegplein.privacy.api.ExportState;
import nl.pleegplein.privacy.web.rest.PrivacyResource;

/** What the tests of commands and REST use too. */
public final class TestServices {
    private final FakePrivacy privacy = new FakePrivacy();

    public Erasures erasures() {
        return privacy;
    }

    public PrivacyResource resource() {
        return new PrivacyResource(privacy, privacy, privacy, privacy);
    }

    public void makeArchive() {
        privacy.export = Optional.of(FakePrivacy.state(
                ExportState.Phase.READY,
                Optional.of(new ExportState.Archive(
                        3, FakePrivacy.NOW, FakePrivacy.NOW.plus(Duration.ofDays(7)), List.of()))));
    }

    /** What was done last. */
    public String done() {
        return privacy.done.get(privacy.done.size() - 1);
    }
}
