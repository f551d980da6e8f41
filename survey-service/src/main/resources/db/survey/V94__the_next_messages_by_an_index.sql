-- The next messages of one sending by an index: a long outbox, or a paused one, makes nobody slow.
ALTER TABLE outbox
    ADD KEY outbox_next (part_id, kind, channel, next_attempt_at),
    DROP KEY outbox_sending,
    DROP KEY outbox_due;
