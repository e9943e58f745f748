package org.collegium.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.collegium.access.Actor;
import org.collegium.members.SignInDesk;

/** Knows the members behind sign-in tokens. Gives no container roles: what a member may do is read per request. */
@ApplicationScoped
public class SignInStore implements IdentityStore {

    @Inject
    SignInDesk desk;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInToken token)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return desk.holder(Actor.VISITOR, token.secret())
                .map(member -> new CredentialValidationResult(new MemberPrincipal(member), Set.of()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
