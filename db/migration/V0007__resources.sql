-- The plain-language area: pages, help lines, the glossary, and the community's own public pages.
CREATE TABLE resource (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    slug          VARCHAR(80)  NOT NULL,
    title         VARCHAR(140) NOT NULL,
    situation     VARCHAR(40)  NOT NULL,
    summary       VARCHAR(600) NOT NULL,
    body          MEDIUMTEXT   NOT NULL,
    html          MEDIUMTEXT   NOT NULL,
    nation        VARCHAR(40)  NOT NULL,
    sources       VARCHAR(600) NOT NULL,
    checked_on    DATE         NOT NULL,
    checked_by    VARCHAR(160) NOT NULL,
    next_check_on DATE         NOT NULL,
    published     BOOLEAN      NOT NULL,
    updated_at    DATETIME(6)  NOT NULL,
    CONSTRAINT pk_resource PRIMARY KEY (id),
    CONSTRAINT uq_resource_slug UNIQUE (slug)
);

CREATE TABLE signpost (
    id         VARCHAR(40)  NOT NULL,
    position   INT          NOT NULL,
    name       VARCHAR(120) NOT NULL,
    phone      VARCHAR(60)  NOT NULL,
    other_ways VARCHAR(300) NOT NULL,
    hours      VARCHAR(200) NOT NULL,
    nation     VARCHAR(60)  NOT NULL,
    audience   VARCHAR(300) NOT NULL,
    needs      VARCHAR(200) NOT NULL,
    checked_on DATE         NOT NULL,
    CONSTRAINT pk_signpost PRIMARY KEY (id)
);

CREATE TABLE resource_signpost (
    resource_id BIGINT      NOT NULL,
    signpost_id VARCHAR(40) NOT NULL,
    position    INT         NOT NULL,
    CONSTRAINT pk_resource_signpost PRIMARY KEY (resource_id, signpost_id),
    CONSTRAINT fk_resource_signpost_resource FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE,
    CONSTRAINT fk_resource_signpost_signpost FOREIGN KEY (signpost_id) REFERENCES signpost (id)
);

CREATE TABLE glossary_term (
    slug        VARCHAR(80)  NOT NULL,
    term        VARCHAR(80)  NOT NULL,
    also_called VARCHAR(120) NOT NULL,
    meaning     VARCHAR(600) NOT NULL,
    example     VARCHAR(400) NOT NULL,
    see_also    VARCHAR(300) NOT NULL,
    CONSTRAINT pk_glossary_term PRIMARY KEY (slug),
    CONSTRAINT uq_glossary_term_term UNIQUE (term)
);

CREATE TABLE house_page (
    slug       VARCHAR(40) NOT NULL,
    body       MEDIUMTEXT  NOT NULL,
    html       MEDIUMTEXT  NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_house_page PRIMARY KEY (slug)
);
