package org.collegium.api;

import java.time.Instant;
import java.util.List;
import org.collegium.moderation.CaseFile;
import org.collegium.moderation.DecisionView;
import org.collegium.moderation.ReportedContent;

/**
 * A case as the moderators see it.
 *
 * @param author who wrote what was reported, or null
 * @param words what was reported, as it was, safe HTML
 * @param now what stands around it now, and its present words
 * @param notes what the reporters wrote, without who they are
 * @param decision the decision that holds, or null
 * @param decisions all decisions and undoings in their order
 */
public record CaseFileShape(
        String ref,
        String state,
        String subject,
        String place,
        String rule,
        String ruleTitle,
        PersonaShape author,
        String words,
        Instant wordsAt,
        ReportedContent.Context now,
        List<CaseFile.Note> notes,
        List<CaseShape.Step> steps,
        DecisionShape decision,
        List<DecisionShape> decisions,
        boolean held,
        boolean mine,
        Instant heldUntil,
        boolean mayClaim,
        boolean mayDecide,
        boolean mayUndo,
        boolean mayAppeal) {

    static CaseFileShape of(CaseFile file) {
        return new CaseFileShape(
                file.ref().value(),
                file.state(),
                file.subject(),
                file.place(),
                file.rule().code(),
                file.rule().title(),
                file.author() == null ? null : PersonaShape.of(file.author()),
                file.snapshot(),
                file.snapshotAt(),
                file.context(),
                file.notes(),
                file.steps().stream().map(CaseShape.Step::of).toList(),
                DecisionShape.of(standing(file)),
                file.decisions().stream().map(DecisionShape::of).toList(),
                file.held(),
                file.mine(),
                file.held() ? file.heldUntil() : null,
                file.claim().allowed(),
                file.decide().allowed(),
                file.undo().allowed(),
                false);
    }

    /** The last decision, unless it was undone. */
    private static DecisionView standing(CaseFile file) {
        List<DecisionView> all = file.decisions();
        DecisionView last = all.isEmpty() ? null : all.get(all.size() - 1);
        return last == null || last.undoing() ? null : last;
    }
}
