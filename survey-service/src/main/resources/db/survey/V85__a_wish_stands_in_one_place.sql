-- "Don't remind me again" stands in no_reminder, under a keyed name; beside the invitation it would be for everybody to read.
ALTER TABLE invitation DROP COLUMN no_reminders;
