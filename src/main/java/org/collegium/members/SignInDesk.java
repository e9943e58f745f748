package org.collegium.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.Refusal;
import org.collegium.platform.Hashes;
import org.collegium.platform.Pace;
import org.collegium.platform.Paces;

/**
 * Signing in and out. A refusal keeps what was counted: a wrong passphrase must not roll back the count of wrong passphrases. Whether an
 * address has an account shows neither in the answer nor in the time it takes.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Refusal.class)
public class SignInDesk {

    private static final int LONGEST_PASSPHRASE = 200;
    private static final int LONGEST_EMAIL = 254;

    @Inject
    Members members;

    @Inject
    SignIns signIns;

    @Inject
    Paces paces;

    @Inject
    Clock clock;

    /**
     * A fresh sign-in.
     *
     * @param token the secret that stands for it; told once, kept nowhere
     * @param endsAt when it ends at the latest
     */
    public record SignedIn(String token, Instant endsAt) {}

    /**
     * Signs a browser in.
     *
     * @param origin network address of the asker, for the pace limit
     * @throws Refusal.Invalid when address and passphrase do not fit together
     * @throws Refusal.SlowDown after too many tries
     */
    public SignedIn signIn(Actor by, String email, String passphrase, String origin) {
        Gate.openToAll();
        return open(email, passphrase, origin, SignIn.Kind.BROWSER, "browser");
    }

    /**
     * Makes a token for a program.
     *
     * @param label what the member calls it, may be null
     * @throws Refusal.Invalid when address and passphrase do not fit together
     * @throws Refusal.SlowDown after too many tries
     */
    public SignedIn makeToken(Actor by, String email, String passphrase, String origin, String label) {
        Gate.openToAll();
        String named = label == null || label.isBlank() ? "token" : label.strip();
        return open(email, passphrase, origin, SignIn.Kind.TOKEN, named.substring(0, Math.min(80, named.length())));
    }

    private SignedIn open(String email, String passphrase, String origin, SignIn.Kind kind, String label) {
        String address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        if (address.isEmpty()) {
            throw new Refusal.Invalid("email", "sign-in.email-missing");
        }
        if (passphrase == null || passphrase.isEmpty()) {
            throw new Refusal.Invalid("password", "sign-in.passphrase-missing");
        }
        paces.spend(origin, Pace.SIGN_IN_ORIGIN);
        paces.spend(address, Pace.SIGN_IN_ADDRESS);
        if (address.length() > LONGEST_EMAIL || passphrase.length() > LONGEST_PASSPHRASE) {
            throw new Refusal.Invalid("password", "sign-in.no-match");
        }
        Optional<Member> member = members.byEmail(address);
        boolean fits =
                Passphrases.fits(passphrase, member.map(Member::passphraseHash).orElse(Passphrases.NOBODY));
        if (member.isEmpty() || !fits) {
            throw new Refusal.Invalid("password", "sign-in.no-match");
        }
        String token = Hashes.freshSecret();
        var signIn = new SignIn(SignIns.hash(token), member.get().id(), kind, label, clock.instant());
        signIns.add(signIn);
        return new SignedIn(token, signIn.endsAt());
    }

    /** Whom a token stands for, if it still holds; notes that it was used. */
    public Optional<MemberId> holder(Actor by, String token) {
        Gate.openToAll();
        Instant now = clock.instant();
        Optional<SignIn> signIn = signIns.byToken(token).filter(found -> found.holds(now));
        signIn.filter(found -> found.seenLongAgo(now)).ifPresent(found -> found.seen(now));
        return signIn.map(SignIn::memberId);
    }

    /** Ends the sign-in that this token stands for; a token that stands for nothing is no error. */
    public void signOut(Actor by, String token) {
        Gate.openToAll();
        signIns.byToken(token).ifPresent(found -> found.end(clock.instant()));
    }
}
