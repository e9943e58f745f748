package org.collegium.access;

import org.collegium.kernel.GroupId;
import org.collegium.kernel.PersonaId;

/** What a rule may know of a topic. */
public interface TopicFacts {
    GroupId groupId();

    PersonaId authorId();

    boolean locked();

    /** Taken out of sight by a decision. */
    boolean hidden();
}
