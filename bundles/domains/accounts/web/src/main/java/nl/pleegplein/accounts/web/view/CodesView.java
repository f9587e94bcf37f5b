package nl.pleegplein.accounts.web.view;

import java.util.List;

/**
 * Recovery codes, which are shown once.
 *
 * @param first whether the second factor was switched on just now
 */
public record CodesView(List<String> codes, boolean first) {
    @Override
    public String toString() {
        return "CodesView[…]";
    }
}
