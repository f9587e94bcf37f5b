/** The sample for programs: {@code /api/sample}. */
package nl.pleegplein.sample.web.rest;
