-- What a member is told inside the community. The sentence is made when it is read; here stands only what it is about.
CREATE TABLE notice (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    ref        CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id  BIGINT       NOT NULL,
    kind       VARCHAR(40)  NOT NULL,
    -- where the notice leads, as an address of this site
    address    VARCHAR(200) NOT NULL,
    -- what happened, so that the same thing is told once
    cause      VARCHAR(120) NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    read_at    DATETIME(6)  NULL,
    CONSTRAINT pk_notice PRIMARY KEY (id),
    CONSTRAINT uq_notice_ref UNIQUE (ref),
    CONSTRAINT uq_notice_once UNIQUE (member_id, kind, cause),
    CONSTRAINT fk_notice_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
    INDEX ix_notice_inbox (member_id, id)
);
