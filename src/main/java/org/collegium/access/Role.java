package org.collegium.access;

/** What a member may do for the whole community. Given and taken by an administrator; read anew for every request. */
public enum Role {
    FACILITATOR,
    LIVED_EXPERIENCE_REVIEWER,
    EDITOR,
    VERIFICATION_OFFICER,
    MODERATOR,
    GUARDIAN,
    ADMINISTRATOR
}
