package org.collegium.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.collegium.access.Actor;
import org.collegium.access.CaseRules;
import org.collegium.entry.CurrentActor;
import org.collegium.entry.SignInCookie;
import org.collegium.groups.GroupCard;
import org.collegium.groups.GroupReading;
import org.collegium.kernel.Ref;
import org.collegium.notices.NoticeReading;
import org.collegium.platform.Settings;

/** What stands around every page: who is signed in, own groups, unread notices, and how the reader wants it to look. */
@Named
@RequestScoped
public class Frame {

    /** The cookie with the reader's choice of colours and text size; set only when somebody chooses. */
    public static final String LOOK_COOKIE = "look";

    private static final Set<String> THEMES = Set.of("light", "dark", "contrast");
    private static final Set<String> SIZES = Set.of("l", "xl");

    @Inject
    CurrentActor current;

    @Inject
    GroupReading groups;

    @Inject
    NoticeReading notices;

    @Inject
    HttpServletRequest request;

    private List<GroupCard> ownGroups;
    private Long unreadNotices;

    public Actor actor() {
        return current.actor();
    }

    public boolean isSignedIn() {
        return actor().signedIn();
    }

    /** Whether the moderators' queue is offered. */
    public boolean isModerationOffered() {
        return CaseRules.mayReadQueue(actor()).allowed();
    }

    public List<GroupCard> getOwnGroups() {
        if (ownGroups == null) {
            ownGroups = groups.own(actor());
        }
        return ownGroups;
    }

    public long getUnreadNotices() {
        if (unreadNotices == null) {
            unreadNotices = notices.unread(actor());
        }
        return unreadNotices;
    }

    /** What a form sends back to prove that it is from a page of ours. */
    public String getFormToken() {
        return SignInCookie.formToken(request);
    }

    /** A fresh key for a form that must do its work once, however often it is sent. */
    public String getFreshKey() {
        return Ref.fresh().value();
    }

    /** Where "leave this page" leads. */
    public String getLeaveAddress() {
        return Settings.text("collegium.leave.address", "https://www.bbc.co.uk/weather");
    }

    /** The chosen colours, or null to follow the reader's system. */
    public String getTheme() {
        String chosen = look(0);
        return THEMES.contains(chosen) ? chosen : null;
    }

    /** The chosen text size, or null for the usual one. */
    public String getTextSize() {
        String chosen = look(1);
        return SIZES.contains(chosen) ? chosen : null;
    }

    private String look(int part) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                String[] chosen = cookie.getValue().split("\\.", 2);
                if (cookie.getName().equals(LOOK_COOKIE) && chosen.length == 2) {
                    return chosen[part];
                }
            }
        }
        return "";
    }
}
