package org.collegium.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.collegium.kernel.MemberId;

/** One act of staff, chained to the one before it. Written once; the database refuses to change or delete it. */
@Entity
@Table(name = "trail_entry")
class TrailEntry {

    private static final byte[] BEGINNING = new byte[32];

    @Id
    private long number;

    private Instant at;

    @Column(name = "member_id")
    private MemberId memberId;

    private String role;
    private String act;
    private String subject;
    private String rule;
    private String reason;

    @Column(name = "previous_hash")
    private byte[] previousHash;

    private byte[] hash;

    protected TrailEntry() {}

    /** @param previous the entry before, or null for the first */
    TrailEntry(
            TrailEntry previous,
            Instant at,
            MemberId member,
            String role,
            String act,
            String subject,
            String rule,
            String reason) {
        this.number = previous == null ? 1 : previous.number + 1;
        this.at = at;
        this.memberId = member;
        this.role = role;
        this.act = act;
        this.subject = subject;
        this.rule = rule;
        this.reason = reason;
        this.previousHash = previous == null ? BEGINNING : previous.hash;
        this.hash = digest();
    }

    long number() {
        return number;
    }

    /** Whether this entry is whole and follows the other; null stands for the beginning. */
    boolean follows(TrailEntry previous) {
        return number == (previous == null ? 1 : previous.number + 1)
                && Arrays.equals(previousHash, previous == null ? BEGINNING : previous.hash)
                && Arrays.equals(hash, digest());
    }

    /** SHA-256 over the hash before and every field, each with its length in front, so that no two entries read the same. */
    private byte[] digest() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(previousHash);
        for (String field : List.of(
                Long.toString(number),
                at.toString(),
                Long.toString(memberId.value()),
                role,
                act,
                subject,
                rule,
                reason)) {
            byte[] text = field.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(text);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
