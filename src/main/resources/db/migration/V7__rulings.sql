-- Rulings: what turned out about published questions, which never change themselves, and what that did to scores.

create table question_ruling (
    id                  uuid primary key,
    question_version_id uuid not null references question_version,
    n                   integer not null check (n >= 1),
    type                text not null check (type in ('void', 'accept', 'rekey')),
    -- The answer that is right as well, or instead.
    answer              jsonb check (jsonb_typeof(answer) = 'object'),
    -- For the learners whose scores it changes.
    reason              text not null check (reason ~ '\S' and length(reason) <= 1000),
    ruled_at            timestamptz not null,
    -- Without a foreign key, as in the audit log: what an account did is kept when the account is gone.
    ruled_by            uuid not null,
    unique (question_version_id, n),
    check ((type = 'void') = (answer is null))
);
create trigger immutable before update or delete or truncate on question_ruling
    for each statement execute function refuse_change();

-- The questions that prove nothing, as the last ruling says that tells what is right: whoever was asked one has its points.
create view void_question as
select question_version_id
from (select distinct on (question_version_id) question_version_id, type
      from question_ruling where type in ('void', 'rekey') order by question_version_id, n desc) standing
where type = 'void';

-- How far the attempts that a ruling is about have been marked again. A row comes with its ruling, in one transaction, and
-- the attempts follow in many; whoever starts next goes on where one of them failed.
create table remarking (
    ruling_id        uuid primary key references question_ruling,
    -- The attempt that was looked at last, in the order of these.
    after_set_id     uuid not null,
    after_set_n      integer not null,
    after_learner_id uuid not null,
    after_attempt_id uuid not null,
    finished_at      timestamptz
);
create index remarking_unfinished on remarking (ruling_id) where finished_at is null;
-- By which the attempts are found that a ruling is about.
create index attempt_of_set_revision on attempt (set_id, set_n, learner_id, id);

-- A score that a ruling changed after the attempt was closed, so that its learner can see why it isn't what it was.
create table score_change (
    learner_id   uuid not null,
    attempt_id   uuid not null,
    ruling_id    uuid not null references question_ruling,
    score_before numeric(13, 6) not null check (score_before >= 0),
    score_after  numeric(13, 6) not null check (score_after >= 0 and score_after <> score_before),
    changed_at   timestamptz not null,
    primary key (learner_id, attempt_id, ruling_id),
    foreign key (learner_id, attempt_id) references attempt on delete cascade
);
