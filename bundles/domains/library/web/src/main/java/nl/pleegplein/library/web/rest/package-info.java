/** The library for programs: {@code /api/library}. */
package nl.pleegplein.library.web.rest;
