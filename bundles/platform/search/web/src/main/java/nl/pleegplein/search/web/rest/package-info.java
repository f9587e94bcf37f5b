/** The search for programs: {@code /api/search}. */
package nl.pleegplein.search.web.rest;
