-- Which message goes to whom, by which channel, when.

-- How a part's messages are sent: their sender, which channel comes first, and whether the invitations go out by themselves.
CREATE TABLE message_plan (
    part_id       CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    sender_name   VARCHAR(100) NOT NULL DEFAULT '',
    reply_to      VARCHAR(320) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    first_channel VARCHAR(10) COLLATE utf8mb4_bin NOT NULL DEFAULT 'EMAIL',
    language      VARCHAR(8) COLLATE utf8mb4_bin NOT NULL DEFAULT 'nb',
    at_opening    BOOLEAN NOT NULL DEFAULT FALSE,
    CONSTRAINT message_plan_part FOREIGN KEY (part_id) REFERENCES round_part (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- A coordinator's own words; where there is no row, the usual words hold.
CREATE TABLE message_text (
    part_id  CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    kind     VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    channel  VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    neutral  BOOLEAN NOT NULL,
    language VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
    subject  VARCHAR(200) NOT NULL DEFAULT '',
    body     TEXT NOT NULL,
    PRIMARY KEY (part_id, kind, channel, neutral, language),
    CONSTRAINT message_text_part FOREIGN KEY (part_id) REFERENCES round_part (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- How far the sending of one kind of message to one part has come.
CREATE TABLE message_sending (
    part_id     CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    kind        VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    state       VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    filled      BOOLEAN NOT NULL DEFAULT FALSE,
    filled_to   CHAR(36) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    started_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (part_id, kind),
    KEY message_sending_state (state, filled),
    CONSTRAINT message_sending_part FOREIGN KEY (part_id) REFERENCES round_part (id),
    CONSTRAINT message_sending_states CHECK (state IN ('RUNNING', 'PAUSED'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Numbers per unit, never names. Nobody is counted as reminded or not by name: the rows that go are sealed.
CREATE TABLE message_count (
    part_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    kind    VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    unit_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    queued  INT NOT NULL DEFAULT 0,
    sent    INT NOT NULL DEFAULT 0,
    skipped INT NOT NULL DEFAULT 0,
    bounced INT NOT NULL DEFAULT 0,
    failed  INT NOT NULL DEFAULT 0,
    PRIMARY KEY (part_id, kind, unit_id),
    CONSTRAINT message_count_part FOREIGN KEY (part_id) REFERENCES round_part (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- What is still to be sent, or for reminders still to be decided. The recipient is sealed with the part's key, and a
-- reminder has a row for everybody invited until the moment of sending: so no row says who has answered.
CREATE TABLE outbox (
    id              CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    part_id         CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    kind            VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    channel         VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    recipient       VARBINARY(100) NOT NULL,
    attempts        INT NOT NULL DEFAULT 0,
    next_attempt_at DATETIME(3) NOT NULL,
    claimed_by      CHAR(36) COLLATE utf8mb4_bin NULL,
    claimed_until   DATETIME(3) NULL,
    KEY outbox_due (channel, next_attempt_at),
    KEY outbox_sending (part_id, kind),
    KEY outbox_claim (claimed_by),
    CONSTRAINT outbox_part FOREIGN KEY (part_id) REFERENCES round_part (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- A channel that can't be reached: what is wrong and when it is tried again.
CREATE TABLE message_channel (
    channel     VARCHAR(10) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    trouble     VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    times       INT NOT NULL,
    next_try_at DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Who asked for no more reminders: a keyed name, so that nothing written beside an answer says whose it was.
CREATE TABLE no_reminder (
    part_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    wish    BINARY(32) NOT NULL,
    PRIMARY KEY (part_id, wish),
    CONSTRAINT no_reminder_part FOREIGN KEY (part_id) REFERENCES round_part (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- queued: the invitation has been put into the outbox. undeliverable: the address does not exist, and there is no other.
ALTER TABLE invitation
    ADD COLUMN queued        BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN undeliverable BOOLEAN NOT NULL DEFAULT FALSE;
