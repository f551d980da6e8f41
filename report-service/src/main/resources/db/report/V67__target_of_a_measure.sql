-- The number that a measure is to bring K, sick leave or its own series to; null = none was set.
ALTER TABLE measure ADD COLUMN target DOUBLE NULL AFTER effect;
