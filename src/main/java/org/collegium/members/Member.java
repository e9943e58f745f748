package org.collegium.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.collegium.access.Standing;
import org.collegium.kernel.MemberId;

/** The holder of an account. Starts as an applicant, becomes current when a registration is verified, and may lapse and return. */
@Entity
@Table(name = "member")
class Member {

    /** How long somebody whose registration ran out goes on reading in own groups. */
    static final Duration GRACE = Duration.ofDays(30);

    enum Registration {
        NONE,
        APPLICANT,
        CURRENT,
        LAPSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String email;

    @Column(name = "passphrase_hash")
    private String passphraseHash;

    @Enumerated(EnumType.STRING)
    private Registration registration;

    private String profession;

    @Column(name = "verified_since")
    private LocalDate verifiedSince;

    @Column(name = "lapsed_at")
    private Instant lapsedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Member() {}

    MemberId id() {
        return new MemberId(id);
    }

    String passphraseHash() {
        return passphraseHash;
    }

    String profession() {
        return profession;
    }

    /** What the registration is worth at this moment. */
    Standing standing(Instant now) {
        return switch (registration) {
            case NONE -> Standing.NONE;
            case APPLICANT -> Standing.APPLICANT;
            case CURRENT -> Standing.VERIFIED;
            case LAPSED -> lapsedAt != null && now.isBefore(lapsedAt.plus(GRACE)) ? Standing.IN_GRACE : Standing.LAPSED;
        };
    }
}
