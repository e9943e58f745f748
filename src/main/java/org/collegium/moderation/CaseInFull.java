package org.collegium.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.collegium.access.CaseFacts;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;

/** A case with its reports and decisions, at one moment: what the rules ask about. Decisions stand in their order. */
record CaseInFull(Case matter, List<Report> reports, List<Decision> decisions, Instant now) implements CaseFacts {

    @Override
    public PersonaId subjectAuthor() {
        return matter.authorId();
    }

    @Override
    public Set<MemberId> reporters() {
        return reports.stream().map(Report::reporterId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Override
    public MemberId holder() {
        return matter.holder(now);
    }

    @Override
    public boolean decided() {
        return !matter.open();
    }

    @Override
    public MemberId decidedBy() {
        return decided() ? standing().decidedBy() : null;
    }

    /** The decision that holds at this moment. Asked of a decided case only. */
    Decision standing() {
        return decisions.get(decisions.size() - 1);
    }
}
