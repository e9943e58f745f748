package org.collegium.moderation;

import java.time.Instant;
import java.util.List;
import org.collegium.access.Decision;
import org.collegium.kernel.Ref;
import org.collegium.personas.PersonaCard;

/**
 * A case as the moderators see it: a face and a profession, never a legal name.
 *
 * @param author who wrote the subject; null when nobody of the community did
 * @param snapshot what was reported, as it was, safe HTML
 * @param context what stands around it now
 * @param notes what the reporters wrote, without who they are
 * @param steps how far it is
 * @param decisions all decisions in their order
 * @param held whether somebody holds it now
 * @param mine whether the asker holds it
 */
public record CaseFile(
        Ref ref,
        String state,
        String subject,
        String place,
        PersonaCard author,
        String snapshot,
        Instant snapshotAt,
        ReportedContent.Context context,
        Rule rule,
        List<Note> notes,
        List<CaseSide.Step> steps,
        List<DecisionView> decisions,
        boolean held,
        boolean mine,
        Instant heldUntil,
        Decision claim,
        Decision decide,
        Decision undo) {

    /** One reporter's words. */
    public record Note(String ruleTitle, String words, Instant at) {}
}
