/** How the platform is doing: {@code /health} and {@code /metrics}. */
package nl.pleegplein.operations.health;
