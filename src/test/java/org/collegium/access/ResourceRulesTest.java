package org.collegium.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.collegium.kernel.MemberId;
import org.junit.jupiter.api.Test;

class ResourceRulesTest {

    private static Actor member(Role... roles) {
        return new Actor(new MemberId(1), Standing.VERIFIED, "nurse", Set.of(roles), Map.of(), Set.of(), false);
    }

    private static boolean sees(Actor by, boolean published) {
        return ResourceRules.maySee(by, () -> published).allowed();
    }

    @Test
    void whatIsPublishedIsForEverybody() {
        assertTrue(sees(Actor.VISITOR, true));
        assertTrue(sees(member(), true));
    }

    @Test
    void whatIsNotPublishedIsForEditorsOnly() {
        assertTrue(sees(member(Role.EDITOR), false));
        assertFalse(sees(Actor.VISITOR, false));
        assertFalse(sees(member(), false));
        assertFalse(sees(member(Role.MODERATOR, Role.ADMINISTRATOR, Role.GUARDIAN), false));
    }

    @Test
    void aDraftIsNothingToReport() {
        assertTrue(ResourceRules.mayReport(Actor.VISITOR, () -> true).allowed());
        assertEquals(
                "resource.report.unpublished",
                ResourceRules.mayReport(member(Role.EDITOR), () -> false).reason());
    }
}
