package org.collegium.web.moderation;

import jakarta.inject.Inject;
import org.collegium.access.Actor;
import org.collegium.access.CaseRules;
import org.collegium.access.Gate;
import org.collegium.entry.CurrentActor;

/** A page of the moderators' rooms. Asks for the right before it shows or does anything, so that no page can forget to. */
public abstract class ModerationPage {

    @Inject
    CurrentActor current;

    /** The moderator; to anybody else the page does not exist. */
    protected Actor moderator() {
        Gate.reveal(CaseRules.mayReadQueue(current.actor()));
        return current.actor();
    }

    /** Before the page is shown. */
    public abstract void open();
}
