-- The trail of staff acts: append only and hash-chained. The application's database user may insert and read, nothing else.
CREATE TABLE trail_entry (
    number        BIGINT        NOT NULL,
    at            DATETIME(6)   NOT NULL,
    member_id     BIGINT        NULL,
    role          VARCHAR(30)   NOT NULL,
    act           VARCHAR(60)   NOT NULL,
    subject       VARCHAR(120)  NOT NULL,
    rule          VARCHAR(40)   NOT NULL,
    reason        VARCHAR(2000) NOT NULL,
    previous_hash BINARY(32)    NOT NULL,
    hash          BINARY(32)    NOT NULL,
    CONSTRAINT pk_trail_entry PRIMARY KEY (number),
    CONSTRAINT uq_trail_entry_hash UNIQUE (hash),
    -- each entry has one successor: the chain cannot fork
    CONSTRAINT uq_trail_entry_previous UNIQUE (previous_hash),
    CONSTRAINT fk_trail_entry_member FOREIGN KEY (member_id) REFERENCES member (id)
);
-- One row: who appends locks it, so entries come one after the other. It holds nothing that would be worth forging.
CREATE TABLE trail_lock (
    id TINYINT NOT NULL,
    taken BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT pk_trail_lock PRIMARY KEY (id)
);
INSERT INTO trail_lock (id) VALUES (1);
