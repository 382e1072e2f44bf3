-- Finds the attempts that were left open, across all learners.
create index attempt_left_open on attempt (deadline, started_at) where submitted_at is null;
