-- Reviews by calendar days, by what each form can show, and by what the learner says.

-- How a learner wants to be asked; null where the installation decides.
alter table learner
    -- The hour of their clocks at which their day begins.
    add column day_start_hour    integer not null default 4 check (day_start_hour between 0 and 23),
    add column reviews_per_day   integer check (reviews_per_day between 1 and 200),
    add column desired_retention double precision check (desired_retention between 0.7 and 0.97),
    -- A holiday, from its first to its last day.
    add column away_from         date,
    add column away_until        date,
    add check ((away_from is null) = (away_until is null)),
    add check (away_until >= away_from);

-- As the time zone, it tells on which of their days the learner gave an answer.
alter table attempt
    add column day_start_hour integer not null default 4 check (day_start_hour between 0 and 23);

alter table review
    add column day_start_hour integer not null default 4 check (day_start_hour between 0 and 23),
    -- What the answer can show of the memory.
    add column evidence       text not null default 'recall'
        check (evidence in ('reading', 'start', 'recognition', 'recall', 'contested')),
    add column guess_rate     double precision not null default 0 check (guess_rate between 0 and 1),
    -- Whether it answered a wait that was stretched or shortened at random, to measure what is truly remembered.
    add column probe          boolean not null default false,
    -- By which rules it was derived. Older ones are derived again when the learner next answers.
    add column rules          integer not null default 1 check (rules >= 1);
create index review_of_probe on review (kind) where probe;

alter table memory
    add column fact_state text not null default 'learning' check (fact_state in ('learning', 'known', 'mastered', 'slipped')),
    add column probe      boolean not null default false,
    -- Why the fact isn't asked, if it isn't: by the learner's wish, or because it was missed too often.
    add column put_aside  text check (put_aside in ('suspended', 'leech'));
update memory set fact_state = case state when 'learning' then 'learning' when 'relearning' then 'slipped' else 'known' end;
-- Finds the facts that learners keep missing, for editors.
create index memory_of_leech on memory (fact_id) where put_aside = 'leech';

-- What a learner decided about a fact. It is replayed with the answers.
create table fact_decision (
    learner_id        uuid not null references learner on delete cascade,
    fact_id           uuid not null,
    decided_at        timestamptz not null,
    kind              text not null check (kind in ('known', 'reset', 'suspended', 'resumed')),
    -- On which of the learner's days, and by which retention the fact was scheduled.
    day               date not null,
    time_zone         text not null check (time_zone <> '' and length(time_zone) <= 64),
    day_start_hour    integer not null check (day_start_hour between 0 and 23),
    desired_retention double precision not null check (desired_retention > 0 and desired_retention < 1),
    primary key (learner_id, fact_id, decided_at),
    foreign key (fact_id) references fact
);
create index fact_decision_by_time on fact_decision (learner_id, decided_at);
