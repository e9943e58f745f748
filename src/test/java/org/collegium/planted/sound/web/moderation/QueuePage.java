package org.collegium.planted.sound.web.moderation;

import jakarta.faces.context.FacesContext;
import java.util.List;
import org.collegium.access.Actor;
import org.collegium.planted.sound.forum.DoorReading;
import org.collegium.planted.sound.forum.DoorView;

/** A page. */
public class QueuePage extends ModerationPage {
    DoorReading doors;

    public List<DoorView> doors(FacesContext context, Actor by) {
        return context == null ? List.of() : doors.all(by);
    }
}
