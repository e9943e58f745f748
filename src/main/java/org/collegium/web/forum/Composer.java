package org.collegium.web.forum;

import java.time.Instant;
import org.collegium.forum.KeptDraft;
import org.collegium.kernel.Ref;
import org.collegium.platform.Markdown;

/** What is being written on a page: the text, its preview, and the key that makes sending it twice the same as once. */
public class Composer {

    private String title;
    private String body;
    private String key = Ref.fresh().value();
    private String preview;
    private Instant keptAt;

    /** Takes up a draft where it was left. */
    void take(KeptDraft draft) {
        title = draft.title();
        body = draft.body();
        keptAt = draft.savedAt();
    }

    void showPreview() {
        preview = Markdown.html(body == null ? "" : body);
    }

    void kept(Instant at) {
        keptAt = at;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    /** Safe HTML; null when no preview was asked for. */
    public String getPreview() {
        return preview;
    }

    /** When the draft was last kept on the server; null when it was not. */
    public Instant getKeptAt() {
        return keptAt;
    }
}
