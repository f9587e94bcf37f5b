package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "LibraryImportStarted", description = "An import that was asked for")
public record StartedJson(
        String id,

        @Schema(description = "Where to see how it goes; also in the header Location")
        String location) {}
