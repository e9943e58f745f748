package org.collegium.moderation;

import java.util.Set;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Ref;

/**
 * A case reached its next step. Fired in the transaction that moved it.
 *
 * @param step {@code RECEIVED}, {@code DECIDED} or {@code UNDONE}
 * @param effect the name of the decision's effect; null when nothing was decided
 * @param author who wrote the subject, or null
 * @param reporters the members who reported it
 * @param count how many decisions the case has seen, so that each is told once
 */
public record CaseMoved(Ref matter, String step, String effect, PersonaId author, Set<MemberId> reporters, int count) {}
