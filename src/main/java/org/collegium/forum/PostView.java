package org.collegium.forum;

import java.time.Instant;
import org.collegium.kernel.Ref;
import org.collegium.personas.PersonaCard;

/**
 * A post as one asker sees it.
 *
 * @param body Markdown; null when the asker may not read it
 * @param html safe HTML; null when the asker may not read it
 * @param editedAt null when never edited
 * @param revision number of the present wording, from 1
 * @param mine whether one of the asker's faces wrote it
 * @param mayEdit whether the asker may edit it now
 * @param mayReport whether the asker may report it
 */
public record PostView(
        Ref ref,
        int number,
        PersonaCard author,
        String body,
        String html,
        Instant createdAt,
        Instant editedAt,
        int revision,
        boolean hidden,
        boolean withdrawn,
        boolean mine,
        boolean mayEdit,
        boolean mayWithdraw,
        boolean mayReport) {

    public boolean readable() {
        return html != null;
    }

    public boolean edited() {
        return editedAt != null;
    }

    public String anchor() {
        return "post-" + number;
    }
}
