package nl.pleegplein.mail.core;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import javax.mail.AuthenticationFailedException;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import nl.pleegplein.mail.api.MailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends by SMTP (RFC 5321); one connection for all that is sent in a row. */
final class SmtpCarrier implements Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);
    private static final int FOR_GOOD = 500;
    private static final Set<String> SECURITIES = Set.of("starttls", "tls", "none");

    private final MailConfig config;
    private final Session session;
    private Transport connection;

    /** @throws IllegalStateException when it is configured wrongly: better no mail than mail in the open */
    SmtpCarrier(MailConfig config) {
        if (!SECURITIES.contains(config.security())) {
            throw new IllegalStateException("security of nl.pleegplein.mail must be one of " + SECURITIES);
        }
        if (MailAddress.parse(config.from()).isEmpty()) {
            throw new IllegalStateException("from of nl.pleegplein.mail must be a mail address");
        }
        this.config = config;
        this.session = Session.getInstance(properties(config));
    }

    private static Properties properties(MailConfig config) {
        String protocol = protocol(config);
        String limit = String.valueOf(config.timeLimitSeconds() * 1000L);
        Properties properties = new Properties();
        properties.setProperty("mail." + protocol + ".connectiontimeout", limit);
        properties.setProperty("mail." + protocol + ".timeout", limit);
        properties.setProperty("mail." + protocol + ".writetimeout", limit);
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail." + protocol + ".from", config.from());
        if (config.security().equals("starttls")) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            // Otherwise somebody on the way could make us speak in the open.
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    private static String protocol(MailConfig config) {
        return config.security().equals("tls") ? "smtps" : "smtp";
    }

    @Override
    public void take(Letter letter) throws RefusedException, AwayException {
        MimeMessage message;
        try {
            message = message(letter);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new RefusedException(
                    "It could not be written as a mail: " + e.getClass().getSimpleName(), e);
        }
        try {
            connected().sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            close();
            throw outcome(e);
        }
    }

    /** @throws RefusedException when that is what it was */
    private static AwayException outcome(MessagingException failure) throws RefusedException {
        int code = code(failure);
        String why = code > 0
                ? "The mail server answered " + code
                : failure.getClass().getSimpleName();
        if (code >= FOR_GOOD && !(failure instanceof AuthenticationFailedException)) {
            throw new RefusedException(why, failure);
        }
        return new AwayException(why, failure);
    }

    /** The words of the server are left out: they often repeat the address. */
    private static int code(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException some; e = some.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException refused
                    && !(refused.getNextException() instanceof SendFailedException)) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }

    private Transport connected() throws MessagingException {
        if (connection == null || !connection.isConnected()) {
            connection = session.getTransport(protocol(config));
            boolean named = !config.user().isBlank();
            connection.connect(
                    config.host(), config.port(), named ? config.user() : null, named ? config.password() : null);
        }
        return connection;
    }

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Identified(session, letter, config.from());
        message.setFrom(new InternetAddress(config.from(), config.name(), StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address()));
        message.setSubject(letter.words().subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.created()));
        // A machine wrote it: holiday replies need not answer (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.words().plain(), "plain"));
        both.addBodyPart(part(letter.words().html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye", e);
        } finally {
            connection = null;
        }
    }

    /** A letter that is sent twice, after a crash, has the same id both times, so that mailboxes may show it once. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, Letter letter, String from) {
            super(session);
            this.id = "<" + letter.id() + from.substring(from.lastIndexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
