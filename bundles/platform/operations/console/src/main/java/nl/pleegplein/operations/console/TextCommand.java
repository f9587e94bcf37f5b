package nl.pleegplein.operations.console;

import org.apache.karaf.shell.api.action.Action;

/** A command that prints a text. */
abstract class TextCommand implements Action {
    @Override
    public Object execute() {
        // Karaf leads this to whoever typed the command, and prints no answers to those who come by script.
        System.out.println(text());
        return null;
    }

    abstract String text();
}
