-- Whether tapping an option answers a question at once, on every device of the learner.
alter table learner add column one_tap boolean not null default false;
