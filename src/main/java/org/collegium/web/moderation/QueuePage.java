package org.collegium.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.collegium.kernel.Refusal;
import org.collegium.moderation.CaseReading;
import org.collegium.moderation.CaseRow;
import org.collegium.web.frame.Address;

/** The moderators' queue: most harmful first, then oldest. */
@Named
@RequestScoped
public class QueuePage extends ModerationPage {

    private static final int SHOWN = 200;
    private static final Set<String> STATES = Set.of("RECEIVED", "LOOKING", "DECIDED", "CLOSED");

    @Inject
    CaseReading cases;

    @Inject
    Address address;

    private List<CaseRow> rows;

    @Override
    public void open() {
        getRows();
    }

    public List<CaseRow> getRows() {
        if (rows == null) {
            rows = cases.queue(moderator(), getState(), null, SHOWN);
        }
        return rows;
    }

    /** The state that is shown alone; null for all open cases. */
    public String getState() {
        String state = address.parameter("state");
        if (state != null && !STATES.contains(state)) {
            throw new Refusal.NotFound();
        }
        return state;
    }
}
