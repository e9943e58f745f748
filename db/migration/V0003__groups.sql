-- Groups: closed rooms, and who sits in them with which face.
CREATE TABLE community_group (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    slug       VARCHAR(60)   NOT NULL,
    name       VARCHAR(80)   NOT NULL,
    purpose    VARCHAR(400)  NOT NULL,
    welcome    VARCHAR(2000) NOT NULL DEFAULT '',
    kind       VARCHAR(20)   NOT NULL,
    admission  VARCHAR(12)   NOT NULL,
    archived   BOOLEAN       NOT NULL DEFAULT FALSE,
    created_at DATETIME(6)   NOT NULL,
    version    INT           NOT NULL DEFAULT 0,
    CONSTRAINT pk_community_group PRIMARY KEY (id),
    CONSTRAINT uq_community_group_slug UNIQUE (slug),
    CONSTRAINT ck_community_group_kind CHECK (kind IN ('SPECIALIST', 'MULTIDISCIPLINARY', 'OPEN_GROUND')),
    CONSTRAINT ck_community_group_admission CHECK (admission IN ('OPEN', 'REQUEST', 'INVITATION', 'HIDDEN'))
);

CREATE TABLE group_profession (
    group_id   BIGINT      NOT NULL,
    profession VARCHAR(40) NOT NULL,
    CONSTRAINT pk_group_profession PRIMARY KEY (group_id, profession),
    CONSTRAINT fk_group_profession_group FOREIGN KEY (group_id) REFERENCES community_group (id) ON DELETE CASCADE,
    CONSTRAINT fk_group_profession_profession FOREIGN KEY (profession) REFERENCES profession (code)
);

CREATE TABLE membership (
    group_id     BIGINT      NOT NULL,
    member_id    BIGINT      NOT NULL,
    persona_id   BIGINT      NOT NULL,
    facilitator  BOOLEAN     NOT NULL DEFAULT FALSE,
    paused_until DATETIME(6) NULL,
    joined_at    DATETIME(6) NOT NULL,
    -- one seat for one member: nobody speaks with two faces in one room
    CONSTRAINT pk_membership PRIMARY KEY (member_id, group_id),
    -- and a face has one seat
    CONSTRAINT uq_membership_persona UNIQUE (group_id, persona_id),
    CONSTRAINT fk_membership_group FOREIGN KEY (group_id) REFERENCES community_group (id),
    CONSTRAINT fk_membership_member FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT fk_membership_persona FOREIGN KEY (persona_id) REFERENCES persona (id)
);
