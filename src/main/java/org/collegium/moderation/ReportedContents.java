package org.collegium.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.collegium.kernel.Refusal;

/** Finds the feature that knows a subject. */
@ApplicationScoped
class ReportedContents {

    @Inject
    @Any
    Instance<ReportedContent> contents;

    /**
     * The feature for a subject like {@code post:REF}.
     *
     * @throws Refusal.NotFound when no feature knows such things
     */
    ReportedContent of(String subject) {
        String kind = subject.substring(0, Math.max(0, subject.indexOf(':')));
        return contents.stream()
                .filter(content -> content.kind().equals(kind))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** What stands after the colon. */
    static String ref(String subject) {
        return subject.substring(subject.indexOf(':') + 1);
    }
}
