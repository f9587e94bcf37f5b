package nl.pleegplein.profiles.web.view;

import java.util.List;

/** @param said key of a text that says what was just done, or empty */
public record PreferencesView(List<Input> inputs, String said, String csrf) {
    public List<Input> faulty() {
        return inputs.stream().filter(input -> input.fault().isPresent()).toList();
    }
}
