package nl.pleegplein.web.shell.sections;

import java.util.Locale;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.shell.texts.SectionText;

/** Gives a section's messages their language, dates and fallback. */
@FunctionalInterface
public interface TextMaker {
    SectionText make(Locale locale, Messages messages);
}
