package nl.pleegplein.library.core.imports;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.library.core.Draft;

/**
 * What came of reading a file.
 *
 * @param draft what it says; empty when there are faults
 * @param notes what an editor may want to know
 * @param hash of the file and all that it shows; empty when there are faults
 */
record ReadFile(
        ListedFile file,
        Optional<Draft> draft,
        List<Fault> faults,
        List<String> notes,
        List<Mention> mentions,
        String hash) {}
