-- Whether a round's results are also told by one thing about those who answered: said before anything is open, never after.
ALTER TABLE round
    ADD COLUMN breakdown VARCHAR(10) COLLATE utf8mb4_bin NOT NULL DEFAULT 'NONE',
    ADD CONSTRAINT round_breakdown CHECK (breakdown IN ('NONE', 'LANGUAGE'));
