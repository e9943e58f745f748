package org.collegium.planted.shownentity.forum;

import java.util.List;

/** Hands it out in a list. */
public class Replies {
    @SuppressWarnings("ClassEscapesDefinedScope") // the fault
    public List<Reply> all() {
        return List.of();
    }
}
