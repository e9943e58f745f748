package org.collegium.access;

import java.util.Set;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;

/** What a rule may know of a case. */
public interface CaseFacts {
    /** Who wrote what was reported; null when nobody of the community did. */
    PersonaId subjectAuthor();

    /** Members who reported it. */
    Set<MemberId> reporters();

    /** Who holds it at this moment; null when nobody does. */
    MemberId holder();

    boolean decided();

    /** The latest decision's maker; null before a decision. */
    MemberId decidedBy();
}
