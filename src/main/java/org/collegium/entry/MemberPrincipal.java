package org.collegium.entry;

import jakarta.security.enterprise.CallerPrincipal;
import org.collegium.kernel.MemberId;

/** A member, as the container knows them. The name is no e-mail address, so that server logs name nobody. */
public class MemberPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;
    private final long member;

    MemberPrincipal(MemberId member) {
        super("member-" + member.value());
        this.member = member.value();
    }

    MemberId member() {
        return new MemberId(member);
    }
}
