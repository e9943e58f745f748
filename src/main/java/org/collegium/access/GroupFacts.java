package org.collegium.access;

import java.util.Set;
import org.collegium.kernel.GroupId;

/** What a rule may know of a group. */
public interface GroupFacts {
    GroupId id();

    Admission admission();

    /** Codes of the professions it is for; empty means any verified profession. */
    Set<String> professions();

    boolean archived();

    /** How one comes in. */
    enum Admission {
        /** Whoever has a fitting profession walks in. */
        OPEN,
        /** Facilitators answer a request. */
        REQUEST,
        /** Only by invitation, though the group is listed. */
        INVITATION,
        /** Only by invitation, and nobody outside knows that it exists. */
        HIDDEN
    }
}
