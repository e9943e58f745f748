package org.collegium.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collegium.resources.ResourceReading;
import org.collegium.resources.SignpostView;

/** The few numbers that stand in the same place on every public page. */
@Named
@RequestScoped
public class CrisisHelp {

    private static final int SHOWN = 3;

    @Inject
    ResourceReading reading;

    public List<SignpostView> getLines() {
        return reading.signposts().stream()
                .filter(line -> line.dial() != null)
                .limit(SHOWN)
                .toList();
    }
}
