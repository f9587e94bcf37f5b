/** Pages for operators: what is installed, and how it is doing. */
package nl.pleegplein.operations.web;
