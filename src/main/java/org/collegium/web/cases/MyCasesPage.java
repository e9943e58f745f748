package org.collegium.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collegium.entry.CurrentActor;
import org.collegium.moderation.CaseReading;
import org.collegium.moderation.CaseRow;

/** The cases one is part of: reported, or about own words. */
@Named
@RequestScoped
public class MyCasesPage {

    private static final int SHOWN = 100;

    @Inject
    CurrentActor current;

    @Inject
    CaseReading cases;

    private List<CaseRow> rows;

    public List<CaseRow> getRows() {
        if (rows == null) {
            rows = cases.mine(current.actor(), SHOWN);
        }
        return rows;
    }
}
