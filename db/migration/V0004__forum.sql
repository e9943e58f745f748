-- Topics, posts and their earlier wordings, drafts, and where each reader left off.
CREATE TABLE topic (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    ref          CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    group_id     BIGINT       NOT NULL,
    slug         VARCHAR(80)  NOT NULL,
    title        VARCHAR(140) NOT NULL,
    kind         VARCHAR(12)  NOT NULL,
    author_id    BIGINT       NOT NULL,
    posts        INT          NOT NULL,
    pinned       BOOLEAN      NOT NULL DEFAULT FALSE,
    locked       BOOLEAN      NOT NULL DEFAULT FALSE,
    hidden       BOOLEAN      NOT NULL DEFAULT FALSE,
    created_at   DATETIME(6)  NOT NULL,
    last_post_at DATETIME(6)  NOT NULL,
    last_author_id BIGINT     NOT NULL,
    version      INT          NOT NULL DEFAULT 0,
    CONSTRAINT pk_topic PRIMARY KEY (id),
    CONSTRAINT uq_topic_ref UNIQUE (ref),
    CONSTRAINT fk_topic_group FOREIGN KEY (group_id) REFERENCES community_group (id),
    CONSTRAINT fk_topic_author FOREIGN KEY (author_id) REFERENCES persona (id),
    CONSTRAINT fk_topic_last_author FOREIGN KEY (last_author_id) REFERENCES persona (id),
    CONSTRAINT ck_topic_kind CHECK (kind IN ('DISCUSSION', 'QUESTION')),
    -- the list of a group, newest talk first, read by key and never by offset
    INDEX ix_topic_list (group_id, pinned, last_post_at, id)
);

CREATE TABLE post (
    topic_id        BIGINT      NOT NULL,
    number          INT         NOT NULL,
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    ref             CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    author_id       BIGINT      NOT NULL,
    body            MEDIUMTEXT  NOT NULL,
    html            MEDIUMTEXT  NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    edited_at       DATETIME(6) NULL,
    revision        INT         NOT NULL DEFAULT 1,
    hidden_at       DATETIME(6) NULL,
    withdrawn_at    DATETIME(6) NULL,
    idempotency_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version         INT         NOT NULL DEFAULT 0,
    -- clustered: any page of any topic is one range scan
    CONSTRAINT pk_post PRIMARY KEY (topic_id, number),
    CONSTRAINT uq_post_id UNIQUE (id),
    CONSTRAINT uq_post_ref UNIQUE (ref),
    -- promise 5: a double click or a retry gives one post
    CONSTRAINT uq_post_once UNIQUE (author_id, idempotency_key),
    CONSTRAINT fk_post_topic FOREIGN KEY (topic_id) REFERENCES topic (id),
    CONSTRAINT fk_post_author FOREIGN KEY (author_id) REFERENCES persona (id)
);

-- Each wording a post has had, the present one included.
CREATE TABLE revision (
    post_id    BIGINT      NOT NULL,
    number     INT         NOT NULL,
    body       MEDIUMTEXT  NOT NULL,
    written_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_revision PRIMARY KEY (post_id, number),
    CONSTRAINT fk_revision_post FOREIGN KEY (post_id) REFERENCES post (id)
);

-- What somebody is writing: one draft for a member and a place ("topic:REF", "group:SLUG", "post:REF").
CREATE TABLE draft (
    member_id BIGINT       NOT NULL,
    place     VARCHAR(80)  NOT NULL,
    title     VARCHAR(200) NOT NULL DEFAULT '',
    body      MEDIUMTEXT   NOT NULL,
    saved_at  DATETIME(6)  NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (member_id, place),
    CONSTRAINT fk_draft_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE
);

-- The number of the last post a member has read in a topic. Shown to nobody else.
CREATE TABLE read_mark (
    member_id BIGINT      NOT NULL,
    topic_id  BIGINT      NOT NULL,
    number    INT         NOT NULL,
    read_at   DATETIME(6) NOT NULL,
    CONSTRAINT pk_read_mark PRIMARY KEY (member_id, topic_id),
    CONSTRAINT fk_read_mark_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
    CONSTRAINT fk_read_mark_topic FOREIGN KEY (topic_id) REFERENCES topic (id)
);
