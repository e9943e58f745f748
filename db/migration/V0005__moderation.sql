-- Reports, the case they belong to, and decisions. The application's database user may not change or delete a decision.
CREATE TABLE rule (
    code     VARCHAR(40)  NOT NULL,
    position INT          NOT NULL,
    title    VARCHAR(80)  NOT NULL,
    text     VARCHAR(600) NOT NULL,
    source   VARCHAR(400) NOT NULL,
    -- how harmful a breach is: cases with the highest harm come first in the queue
    harm     INT          NOT NULL,
    CONSTRAINT pk_rule PRIMARY KEY (code)
);
INSERT INTO rule (code, position, title, text, source, harm) VALUES
    ('illegal', 10, 'It may be against the law', 'Threats, hate crime, images of abuse, terrorism, or anything else the law forbids.', 'Online Safety Act 2023', 100),
    ('identifies-someone', 20, 'It could identify someone', 'A name, a place, an age, a date or a detail that could tell somebody who this is about, even without a name.', 'Professional standards on confidentiality', 90),
    ('other', 99, 'Something else', 'It does not fit the other reasons. Tell us in your own words.', 'Community guidelines', 10);

-- "case" is a reserved word in SQL
CREATE TABLE moderation_case (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    ref          CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- what it is about, as its own feature names it: "post:REF"
    subject      VARCHAR(120)  NOT NULL,
    -- who wrote it; null when nobody of the community did
    author_id    BIGINT        NULL,
    -- the room it was in, in words, for the people who decide
    place        VARCHAR(200)  NOT NULL,
    -- the words as they were when first reported; edits and deletion do not touch them
    snapshot     MEDIUMTEXT    NOT NULL,
    snapshot_at  DATETIME(6)   NOT NULL,
    rule_code    VARCHAR(40)   NOT NULL,
    state        VARCHAR(12)   NOT NULL,
    holder_id    BIGINT        NULL,
    held_until   DATETIME(6)   NULL,
    opened_at    DATETIME(6)   NOT NULL,
    looked_at    DATETIME(6)   NULL,
    decided_at   DATETIME(6)   NULL,
    closed_at    DATETIME(6)   NULL,
    -- the subject while the case is open, else null: one open case for one thing
    open_subject VARCHAR(120)  AS (CASE WHEN state IN ('RECEIVED', 'LOOKING') THEN subject END) PERSISTENT,
    version      INT           NOT NULL DEFAULT 0,
    CONSTRAINT pk_moderation_case PRIMARY KEY (id),
    CONSTRAINT uq_moderation_case_ref UNIQUE (ref),
    CONSTRAINT uq_moderation_case_open UNIQUE (open_subject),
    CONSTRAINT fk_moderation_case_author FOREIGN KEY (author_id) REFERENCES persona (id),
    CONSTRAINT fk_moderation_case_rule FOREIGN KEY (rule_code) REFERENCES rule (code),
    CONSTRAINT fk_moderation_case_holder FOREIGN KEY (holder_id) REFERENCES member (id),
    CONSTRAINT ck_moderation_case_state CHECK (state IN ('RECEIVED', 'LOOKING', 'DECIDED', 'CLOSED')),
    INDEX ix_moderation_case_state (state, opened_at, id)
);

CREATE TABLE report (
    id              BIGINT        NOT NULL AUTO_INCREMENT,
    ref             CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_id         BIGINT        NOT NULL,
    rule_code       VARCHAR(40)   NOT NULL,
    -- null when somebody without an account reported
    reporter_id     BIGINT        NULL,
    note            VARCHAR(2000) NOT NULL,
    reported_at     DATETIME(6)   NOT NULL,
    idempotency_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_report PRIMARY KEY (id),
    CONSTRAINT uq_report_ref UNIQUE (ref),
    -- promise 5: the same report sent twice is one report
    CONSTRAINT uq_report_once UNIQUE (reporter_id, idempotency_key),
    CONSTRAINT fk_report_case FOREIGN KEY (case_id) REFERENCES moderation_case (id),
    CONSTRAINT fk_report_rule FOREIGN KEY (rule_code) REFERENCES rule (code),
    CONSTRAINT fk_report_reporter FOREIGN KEY (reporter_id) REFERENCES member (id)
);

-- Append only. Undoing a decision is a decision of its own that names the one it undoes.
CREATE TABLE decision (
    id              BIGINT        NOT NULL AUTO_INCREMENT,
    case_id         BIGINT        NOT NULL,
    effect          VARCHAR(12)   NOT NULL,
    rule_code       VARCHAR(40)   NOT NULL,
    facts           VARCHAR(2000) NOT NULL,
    reason          VARCHAR(2000) NOT NULL,
    by_machine      BOOLEAN       NOT NULL DEFAULT FALSE,
    decided_by      BIGINT        NOT NULL,
    decided_at      DATETIME(6)   NOT NULL,
    undoes_id       BIGINT        NULL,
    idempotency_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    CONSTRAINT uq_decision_once UNIQUE (decided_by, idempotency_key),
    -- a decision is undone once
    CONSTRAINT uq_decision_undoes UNIQUE (undoes_id),
    CONSTRAINT fk_decision_case FOREIGN KEY (case_id) REFERENCES moderation_case (id),
    CONSTRAINT fk_decision_rule FOREIGN KEY (rule_code) REFERENCES rule (code),
    CONSTRAINT fk_decision_by FOREIGN KEY (decided_by) REFERENCES member (id),
    CONSTRAINT fk_decision_undoes FOREIGN KEY (undoes_id) REFERENCES decision (id),
    CONSTRAINT ck_decision_effect CHECK (effect IN ('NO_ACTION', 'HIDE', 'UNDO')),
    -- an undoing names what it undoes, and nothing else does
    CONSTRAINT ck_decision_undo CHECK ((effect = 'UNDO') = (undoes_id IS NOT NULL))
);
