package nl.pleegplein.library.api;

import java.time.LocalDate;

/** A referent has read an article and found it right. */
public record Check(String referent, String role, LocalDate date) {}
