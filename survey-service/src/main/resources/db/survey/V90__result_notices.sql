-- Who is still to be told that results are published: written in the transaction that publishes, gone when the mail is sent.
CREATE TABLE result_notice (
    publication_id  CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    account_id      CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    created_at      DATETIME(3) NOT NULL,
    attempts        INT NOT NULL DEFAULT 0,
    next_attempt_at DATETIME(3) NOT NULL,
    PRIMARY KEY (publication_id, account_id),
    KEY result_notice_due (next_attempt_at),
    CONSTRAINT result_notice_to FOREIGN KEY (account_id) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
