package nl.pleegplein.mail.core;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.pleegplein.mail.api.Mail;
import nl.pleegplein.mail.api.Mail.Block;

/** Writes a mail in the style of the site, as plain text and as HTML that mail programs understand. Thread-safe. */
final class Stationery {
    private static final String END = "\r\n\r\n";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            Path.of("precompiled"),
            ContentType.Html,
            Stationery.class.getClassLoader(),
            Stationery.class.getPackageName() + ".jte");

    Rendered write(Mail mail) {
        StringOutput html = new StringOutput();
        engine.render("letter.jte", mail, html);
        return new Rendered(mail.subject(), plain(mail), html.toString());
    }

    private static String plain(Mail mail) {
        return mail.body().stream().map(Stationery::plain).collect(Collectors.joining(END)) + END
                + "-- \r\nPleegplein\r\n";
    }

    private static String plain(Block block) {
        if (block instanceof Block.Action action) {
            return action.label() + ":\r\n" + action.link();
        }
        return block instanceof Block.Words words ? words.text() : ((Block.Small) block).text();
    }
}
