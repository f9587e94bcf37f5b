package nl.pleegplein.privacy.api;

import java.io.InputStream;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Where a domain writes what it keeps about someone. Holds nothing in memory: write as you read. */
@ProviderType
public interface ExportWriter {
    /**
     * Writes one record.
     *
     * @param collection what it is one of, such as {@code checks}: letters, digits and hyphens; at most 50 in a domain
     * @param fields names and values as a person can read them: texts, numbers, booleans, instants; {@link
     *     PersonalDataSource#labels} says what the names mean
     */
    void record(String collection, Map<String, Object> fields);

    /** Writes one file; the stream is read to its end and not closed. */
    void file(String name, InputStream content);
}
