package nl.pleegplein.rest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a GET method that its answer to a visitor depends only on the address, the headers of content negotiation and
 * the content of the site. Such an answer may be given again to other visitors while nothing changes on the site, and
 * gets {@code Cache-Control: public, no-cache}. Answers to who is known are not affected.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SameForVisitors {}
