package nl.pleegplein.mail.web.view;

import java.util.List;
import nl.pleegplein.mail.api.OutgoingMail;

/**
 * One mail.
 *
 * @param lines of its text, each with what is an address in it as a link of its own
 */
public record MailView(OutgoingMail mail, List<Line> lines, String csrf) {
    /** A line of the text, or the address that the line is. */
    public record Line(String text, boolean link) {}
}
