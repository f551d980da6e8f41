-- Who signs in, with which roles; tokens of programs; what was done, in a chain.

CREATE TABLE account (
    id            CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    email         VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
    name          VARCHAR(120) NOT NULL,
    password_hash VARCHAR(200) COLLATE utf8mb4_bin NULL,
    created_at    DATETIME(3) NOT NULL,
    disabled_at   DATETIME(3) NULL,
    -- sessions begun until then (milliseconds since 1970) are over
    sessions_over BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY account_email (email),
    KEY account_sessions_over (sessions_over)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE account_grant (
    account_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    role       VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    -- '' = no limit
    scope      VARCHAR(64) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, role, scope),
    CONSTRAINT account_grant_of FOREIGN KEY (account_id) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- One-time links by which somebody chooses a password: only the hash is here.
CREATE TABLE account_link (
    link_hash  CHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    account_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    KEY account_link_account (account_id),
    CONSTRAINT account_link_of FOREIGN KEY (account_id) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE api_token (
    id         CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    token_hash CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    role       VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    scope      VARCHAR(64) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    revoked_at DATETIME(3) NULL,
    KEY api_token_revoked (revoked_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- What was done, in order; each entry's hash covers the one before. Never changed, never deleted.
CREATE TABLE audit_entry (
    seq             BIGINT NOT NULL PRIMARY KEY,
    at_millis       BIGINT NOT NULL,
    actor           VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    action          VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    subject         VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NULL,
    previous_hash   CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    hash            CHAR(64) COLLATE utf8mb4_bin NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- The end of the chain: one row, whose update makes writers wait for each other.
CREATE TABLE audit_head (
    id   TINYINT NOT NULL PRIMARY KEY,
    seq  BIGINT NOT NULL,
    hash CHAR(64) COLLATE utf8mb4_bin NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Sessions that somebody ended by signing out, until they would have ended anyway.
CREATE TABLE ended_session (
    session_hash CHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    expires_at   DATETIME(3) NOT NULL,
    KEY ended_session_expires (expires_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
