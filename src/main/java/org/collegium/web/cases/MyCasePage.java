package org.collegium.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.collegium.entry.CurrentActor;
import org.collegium.moderation.CaseReading;
import org.collegium.moderation.CaseSide;
import org.collegium.web.frame.Address;

/** One's own side of a case. */
@Named
@RequestScoped
public class MyCasePage {

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    CaseReading cases;

    private CaseSide side;

    /** Before the page is shown. */
    public void open() {
        getSide();
    }

    public CaseSide getSide() {
        if (side == null) {
            side = cases.side(current.actor(), address.ref());
        }
        return side;
    }
}
