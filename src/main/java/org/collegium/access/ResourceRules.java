package org.collegium.access;

import static org.collegium.access.Decision.refuseWhen;

/** Who may read and report a plain-language page. */
public final class ResourceRules {

    private ResourceRules() {}

    /** What is published is for everybody, account or not. Drafts and what was taken down are the editors' to see. */
    public static Decision maySee(Actor by, ResourceFacts resource) {
        return refuseWhen(!resource.published() && !by.is(Role.EDITOR), "resource.see.unpublished")
                .orAllow();
    }

    /** Whoever reads a page may report it. Nobody reads a draft but those who can change it. */
    public static Decision mayReport(Actor by, ResourceFacts resource) {
        return maySee(by, resource)
                .and(refuseWhen(!resource.published(), "resource.report.unpublished")
                        .orAllow());
    }
}
