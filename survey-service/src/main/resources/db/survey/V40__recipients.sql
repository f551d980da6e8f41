-- How somebody invited can be reached, in parts; what they asked not to get. All of it but the opt-outs goes 30 days
-- after closing.
ALTER TABLE invitation_contact
    MODIFY COLUMN name VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN email       VARCHAR(320) COLLATE utf8mb4_bin NULL,
    ADD COLUMN phone       VARCHAR(20) COLLATE utf8mb4_bin NULL,
    ADD COLUMN language    VARCHAR(8) COLLATE utf8mb4_bin NULL,
    ADD COLUMN street      VARCHAR(200) NULL,
    ADD COLUMN postal_code VARCHAR(10) COLLATE utf8mb4_bin NULL,
    ADD COLUMN city        VARCHAR(100) NULL;

UPDATE invitation_contact SET email = address WHERE address LIKE '%_@_%';

UPDATE invitation_contact SET phone = address WHERE address REGEXP '^[+][1-9][0-9]{6,14}$';

ALTER TABLE invitation_contact DROP COLUMN address;

-- Said by the person invited: no reminders; or "I got this by mistake", which takes the invitation out of the number
-- of invited. Neither says whether anything was answered.
ALTER TABLE invitation
    ADD COLUMN no_reminders BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN mistaken     BOOLEAN NOT NULL DEFAULT FALSE;

-- Who wants no messages from a municipality: a keyed name of the address, which says nothing without the master key.
CREATE TABLE opt_out (
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    contact_mac     BINARY(32) NOT NULL,
    PRIMARY KEY (municipality_id, contact_mac),
    CONSTRAINT opt_out_municipality FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
