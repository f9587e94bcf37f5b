/** Services under {@code /api}: served by CXF, described by OpenAPI, failing as problems. */
package nl.pleegplein.rest.core;
