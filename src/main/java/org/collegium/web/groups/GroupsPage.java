package org.collegium.web.groups;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collegium.entry.CurrentActor;
import org.collegium.groups.GroupCard;
import org.collegium.groups.GroupReading;

/** Own groups, and those one may know of. */
@Named
@RequestScoped
public class GroupsPage {

    @Inject
    CurrentActor current;

    @Inject
    GroupReading groups;

    private List<GroupCard> known;

    private List<GroupCard> known() {
        if (known == null) {
            known = groups.known(current.actor());
        }
        return known;
    }

    public List<GroupCard> getOwn() {
        return known().stream().filter(GroupCard::member).toList();
    }

    public List<GroupCard> getOthers() {
        return known().stream().filter(group -> !group.member()).toList();
    }
}
