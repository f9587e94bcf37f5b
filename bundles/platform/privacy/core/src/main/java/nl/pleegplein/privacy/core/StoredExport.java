package nl.pleegplein.privacy.core;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.ExportState;

/**
 * An archive as it stands in the database.
 *
 * @param job that makes it
 * @param language of its pages
 * @param file its name in the folder of archives
 * @param archive once it is ready
 */
record StoredExport(
        UUID id,
        AccountId account,
        Optional<UUID> job,
        String language,
        Instant asked,
        Optional<String> file,
        Optional<ExportState.Archive> archive) {}
