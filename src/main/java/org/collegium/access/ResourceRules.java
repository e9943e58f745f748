package org.collegium.access;

import static org.collegium.access.Decision.refuseWhen;

/** Who may read and report a plain-language page. */
public final class ResourceRules {

    private ResourceRules() {}

    /** What is published is for everybody, account or not. Drafts and what was taken down are the editors' to see. */
    public static Decision maySee(Actor by, ResourceFacts resource) {
        return refuseWhen(!resource.published() && !seesUnpublished(by), "resource.see.unpublished")
                .orAllow();
    }

    /** Whether {@link #maySee} allows any page, so that a list can ask once. */
    public static boolean seesUnpublished(Actor by) {
        return by.is(Role.EDITOR);
    }

    /** Whoever reads a page may report it. Nobody reads a draft but those who can change it. */
    public static Decision mayReport(Actor by, ResourceFacts resource) {
        return maySee(by, resource)
                .and(refuseWhen(!resource.published(), "resource.report.unpublished")
                        .orAllow());
    }
}
