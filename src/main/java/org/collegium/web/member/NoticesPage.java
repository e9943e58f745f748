package org.collegium.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collegium.entry.CurrentActor;
import org.collegium.notices.NoticeDesk;
import org.collegium.notices.NoticeReading;
import org.collegium.notices.NoticeView;
import org.collegium.web.frame.Form;

/** The inbox. */
@Named
@RequestScoped
public class NoticesPage {

    private static final int SHOWN = 100;

    @Inject
    CurrentActor current;

    @Inject
    NoticeReading notices;

    @Inject
    NoticeDesk desk;

    @Inject
    Form form;

    private List<NoticeView> inbox;

    public List<NoticeView> getInbox() {
        if (inbox == null) {
            inbox = notices.inbox(current.actor(), SHOWN);
        }
        return inbox;
    }

    public boolean isUnread() {
        return getInbox().stream().anyMatch(notice -> !notice.read());
    }

    public void readAll() {
        form.goAfter(() -> {
            desk.readAll(current.actor());
            return "/notices";
        });
    }
}
