package nl.pleegplein.mail.core;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether mail leaves the site. */
@Component(property = HealthCheck.NAME + "=mail")
public final class MailHealth implements HealthCheck {
    private static final int MANY = 100;

    private final LetterRepository letters;
    private final Postman postman;

    @Activate
    public MailHealth(@Reference LetterRepository letters, @Reference Postman postman) {
        this.letters = letters;
        this.postman = postman;
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        try {
            LetterRepository.Counts counts = letters.counts();
            if (!postman.isConnected()) {
                said.info("No mail server is configured: {} letters wait in the outbox", counts.waiting());
            } else if (counts.waiting() > MANY) {
                said.warn("{} letters wait to be sent", counts.waiting());
            } else {
                said.info("{} letters wait to be sent", counts.waiting());
            }
            if (counts.failed() > 0) {
                said.info("{} letters of the last thirty days could not be sent", counts.failed());
            }
        } catch (RuntimeException e) {
            said.warn("The outbox cannot be read: {}", e.getClass().getSimpleName());
        }
        return new Result(said);
    }
}
