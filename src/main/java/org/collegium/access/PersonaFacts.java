package org.collegium.access;

import java.util.Set;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.PersonaId;

/** What a rule may know of a persona: never whose it is. */
public interface PersonaFacts {
    PersonaId id();

    /** Groups in which this face has a seat. */
    Set<GroupId> groups();
}
