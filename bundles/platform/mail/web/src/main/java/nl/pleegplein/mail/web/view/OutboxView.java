package nl.pleegplein.mail.web.view;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.mail.api.OutgoingMail;

/**
 * A page of the outbox.
 *
 * @param connected whether mail leaves the site
 * @param next where the next page is
 */
public record OutboxView(List<OutgoingMail> mails, boolean connected, Optional<String> next) {}
