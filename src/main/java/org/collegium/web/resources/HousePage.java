package org.collegium.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collegium.moderation.Rule;
import org.collegium.moderation.RuleReading;
import org.collegium.platform.Words;
import org.collegium.resources.HouseText;
import org.collegium.resources.ResourceReading;
import org.collegium.web.frame.Address;

/** A page about the community itself; the address says which. */
@Named
@RequestScoped
public class HousePage {

    private static final String GUIDELINES = "guidelines";

    @Inject
    ResourceReading reading;

    @Inject
    RuleReading rules;

    @Inject
    Address address;

    private HouseText page;

    public HouseText getPage() {
        if (page == null) {
            page = reading.house(address.path().substring(1));
        }
        return page;
    }

    public String getTitle() {
        return Words.say("house." + getPage().slug());
    }

    /** The rules by which reports are judged; they belong to the guidelines only. */
    public List<Rule> getRules() {
        return getPage().slug().equals(GUIDELINES) ? rules.all() : List.of();
    }
}
