/** Pages for operators: the mail that waits or could not be sent. */
package nl.pleegplein.mail.web;
