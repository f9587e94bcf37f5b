package nl.pleegplein.library.core.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.pleegplein.library.core.Attachment;

/** A file on its way to a draft: what is known, and where to tell what is wrong with it. */
record Reading(
        ListedFile file,
        MarkdownFile text,
        List<Attachment> attachments,
        Terms terms,
        LocalDate today,
        Faults faults,
        Consumer<String> notes,
        List<Mention> mentions) {}
