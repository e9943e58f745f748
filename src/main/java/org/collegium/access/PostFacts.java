package org.collegium.access;

import org.collegium.kernel.PersonaId;

/** What a rule may know of a post. */
public interface PostFacts {
    TopicFacts topic();

    PersonaId authorId();

    /** Taken out of sight by a decision. */
    boolean hidden();

    /** Taken back by its author. */
    boolean withdrawn();
}
