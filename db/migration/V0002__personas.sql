-- Personas: the faces members show. Which member wears which face never leaves the server.
CREATE TABLE persona (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    member_id  BIGINT      NOT NULL,
    handle     VARCHAR(40) NOT NULL,
    name       VARCHAR(60) NOT NULL,
    kind       VARCHAR(10) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_persona PRIMARY KEY (id),
    CONSTRAINT uq_persona_handle UNIQUE (handle),
    CONSTRAINT fk_persona_member FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT ck_persona_kind CHECK (kind IN ('REAL_NAME', 'PSEUDONYM'))
);
