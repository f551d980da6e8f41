-- Who counts as one among those asked in a round: PERSON, CHILD, PARENT or HOUSEHOLD; null = not said.
ALTER TABLE round ADD COLUMN asked VARCHAR(12) COLLATE utf8mb4_bin NULL;
