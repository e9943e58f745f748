package org.collegium.access;

/** What the community knows of somebody's registration at this moment. */
public enum Standing {
    /** Nobody signed in, or a member without any registration (a lived-experience reviewer, say). */
    NONE,
    /** Waits for a decision on the application. */
    APPLICANT,
    /** Registration checked and current. */
    VERIFIED,
    /** Registration ran out less than 30 days ago: reads on, does not write. */
    IN_GRACE,
    /** Registration ran out: only the way back in. */
    LAPSED
}
