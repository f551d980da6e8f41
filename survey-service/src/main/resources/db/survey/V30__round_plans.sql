-- What a round's plan says: layout, who counts as one, reminders, each area's questionnaire; and what a part adds to it.

ALTER TABLE round
    ADD COLUMN layout VARCHAR(10) COLLATE utf8mb4_bin NOT NULL DEFAULT 'ITEM',
    ADD COLUMN asked VARCHAR(12) COLLATE utf8mb4_bin NOT NULL DEFAULT 'PERSON',
    ADD CONSTRAINT round_layout CHECK (layout IN ('ITEM', 'DIMENSION')),
    ADD CONSTRAINT round_asked CHECK (asked IN ('PERSON', 'CHILD', 'PARENT', 'HOUSEHOLD'));

-- confirmed_at: somebody of the municipality (or who named its units) has said that the units are right.
-- extended_to: later than the round's closing, for this part alone. Stopped: closed early, and why.
-- Talks with the unions: a round that asks staff opens only when they have been held.
ALTER TABLE round_part
    ADD COLUMN confirmed_at DATETIME(3) NULL,
    ADD COLUMN opened_at DATETIME(3) NULL,
    ADD COLUMN extended_to DATETIME(3) NULL,
    ADD COLUMN stopped_reason VARCHAR(300) NULL,
    ADD COLUMN union_talks_on DATE NULL,
    ADD COLUMN union_talks_with VARCHAR(300) NULL;

UPDATE round_part JOIN round ON round.id = round_part.round_id
SET round_part.opened_at = round.opens_at
WHERE round_part.state <> 'DRAFT' AND round.source = 'SURVEY';

-- Which questionnaire version the units of an area ask within a part, also while no unit is chosen yet.
CREATE TABLE part_area (
    part_id    CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    area_key   VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    version_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (part_id, area_key),
    CONSTRAINT part_area_part FOREIGN KEY (part_id) REFERENCES round_part (id),
    CONSTRAINT part_area_area FOREIGN KEY (area_key) REFERENCES service_area (area_key),
    CONSTRAINT part_area_version FOREIGN KEY (version_id) REFERENCES questionnaire_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

INSERT INTO part_area (part_id, area_key, version_id)
SELECT round_unit.part_id, unit.area_key, MIN(round_unit.version_id)
FROM round_unit JOIN unit ON unit.id = round_unit.unit_id
JOIN round_part ON round_part.id = round_unit.part_id AND round_part.state = 'DRAFT'
GROUP BY round_unit.part_id, unit.area_key;

CREATE TABLE round_reminder (
    round_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    number   TINYINT NOT NULL,
    at       DATETIME(3) NOT NULL,
    PRIMARY KEY (round_id, number),
    KEY round_reminder_at (at),
    CONSTRAINT round_reminder_round FOREIGN KEY (round_id) REFERENCES round (id),
    CONSTRAINT round_reminder_number CHECK (number IN (1, 2))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- How many had answered at four in the morning, per unit; never per person.
CREATE TABLE response_count (
    part_id   CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    unit_id   CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    day       DATE NOT NULL,
    responses INT NOT NULL,
    PRIMARY KEY (part_id, unit_id, day),
    CONSTRAINT response_count_part FOREIGN KEY (part_id) REFERENCES round_part (id),
    CONSTRAINT response_count_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- A unit that is no more takes part in no new round; what it took part in stays.
ALTER TABLE unit ADD COLUMN closed_on DATE NULL;
