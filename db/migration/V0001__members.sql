-- Members: the account, how one signs in, and what the community may know of the registration (its standing).
CREATE TABLE profession (
    code     VARCHAR(40)  NOT NULL,
    name     VARCHAR(80)  NOT NULL,
    CONSTRAINT pk_profession PRIMARY KEY (code)
);
INSERT INTO profession (code, name) VALUES
    ('social-worker', 'social worker'),
    ('nurse', 'nurse'),
    ('occupational-therapist', 'occupational therapist'),
    ('paramedic', 'paramedic'),
    ('police-officer', 'police officer'),
    ('academic', 'academic'),
    ('student', 'student'),
    ('speech-and-language-therapist', 'speech and language therapist');

CREATE TABLE member (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    email           VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
    passphrase_hash VARCHAR(200) NOT NULL,
    registration    VARCHAR(12)  NOT NULL,
    profession      VARCHAR(40)  NULL,
    verified_since  DATE         NULL,
    -- when the registration ran out; reading goes on for 30 days of grace from here
    lapsed_at       DATETIME(6)  NULL,
    created_at      DATETIME(6)  NOT NULL,
    version         INT          NOT NULL DEFAULT 0,
    CONSTRAINT pk_member PRIMARY KEY (id),
    -- one account per address
    CONSTRAINT uq_member_email UNIQUE (email),
    CONSTRAINT fk_member_profession FOREIGN KEY (profession) REFERENCES profession (code),
    CONSTRAINT ck_member_registration CHECK (registration IN ('NONE', 'APPLICANT', 'CURRENT', 'LAPSED')),
    -- promise 1: whoever counts as verified has a profession and a date of the check
    CONSTRAINT ck_member_current CHECK (registration <> 'CURRENT' OR (profession IS NOT NULL AND verified_since IS NOT NULL))
);

CREATE TABLE member_role (
    member_id  BIGINT      NOT NULL,
    role       VARCHAR(30) NOT NULL,
    granted_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_member_role PRIMARY KEY (member_id, role),
    CONSTRAINT fk_member_role_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE
);

-- One row for every browser and every API token that may act for a member. Only the hash of the token is kept.
CREATE TABLE sign_in (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    token_hash   BINARY(32)   NOT NULL,
    member_id    BIGINT       NOT NULL,
    kind         VARCHAR(8)   NOT NULL,
    label        VARCHAR(80)  NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    last_seen_at DATETIME(6)  NOT NULL,
    ends_at      DATETIME(6)  NOT NULL,
    ended_at     DATETIME(6)  NULL,
    CONSTRAINT pk_sign_in PRIMARY KEY (id),
    CONSTRAINT uq_sign_in_token UNIQUE (token_hash),
    CONSTRAINT fk_sign_in_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
    CONSTRAINT ck_sign_in_kind CHECK (kind IN ('BROWSER', 'TOKEN'))
);

-- How much of an act somebody has spent in the running window; survives a restart, so a restart is no way round it.
CREATE TABLE pace (
    who          BINARY(32)  NOT NULL,
    act          VARCHAR(30) NOT NULL,
    window_start DATETIME(6) NOT NULL,
    spent        INT         NOT NULL,
    CONSTRAINT pk_pace PRIMARY KEY (who, act)
);
