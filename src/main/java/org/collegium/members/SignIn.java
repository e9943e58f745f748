package org.collegium.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.collegium.kernel.MemberId;

/**
 * One browser or one API token that may act for a member, from signing in until it ends: by signing out, by silence, or by age. Only
 * the hash of its token is kept, so a copy of the database lets nobody in.
 */
@Entity
@Table(name = "sign_in")
class SignIn {

    /** How long a browser may be silent. */
    static final Duration BROWSER_IDLE = Duration.ofHours(12);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /** What was signed in, and for how long at most. */
    enum Kind {
        BROWSER(Duration.ofDays(7)),
        TOKEN(Duration.ofDays(30));

        private final Duration lasts;

        Kind(Duration lasts) {
            this.lasts = lasts;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "member_id")
    private MemberId memberId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String label;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected SignIn() {}

    SignIn(byte[] tokenHash, MemberId memberId, Kind kind, String label, Instant now) {
        this.tokenHash = tokenHash.clone();
        this.memberId = memberId;
        this.kind = kind;
        this.label = label;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.endsAt = now.plus(kind.lasts);
    }

    MemberId memberId() {
        return memberId;
    }

    Instant endsAt() {
        return endsAt;
    }

    boolean holds(Instant now) {
        return endedAt == null
                && now.isBefore(endsAt)
                && (kind != Kind.BROWSER || now.isBefore(lastSeenAt.plus(BROWSER_IDLE)));
    }

    /** Whether it is time to write down that it was used: not at every click. */
    boolean seenLongAgo(Instant now) {
        return now.isAfter(lastSeenAt.plus(SEEN_EVERY));
    }

    void seen(Instant now) {
        lastSeenAt = now;
    }

    void end(Instant now) {
        endedAt = now;
    }
}
