-- Regrading after a ruling becomes a job: any replica claims it, and it is done when no attempt is left that asks the
-- question and was graded before the ruling.

-- How many rulings there are. Appending one increments it first, so rulings are stored one after the other, and their
-- sequence is the order in which others see them.
create table ruling_count (
    is_only_row boolean primary key default true check (is_only_row),
    rulings     integer not null check (rulings >= 0)
);

alter table question_ruling disable trigger immutable;
alter table question_ruling add column sequence integer check (sequence >= 1);
update question_ruling r set sequence = ordered.place
from (select id, row_number() over (order by ruled_at, n, id) as place from question_ruling) ordered
where ordered.id = r.id;
alter table question_ruling alter column sequence set not null, add unique (sequence);
alter table question_ruling enable trigger immutable;

insert into ruling_count (rulings) select count(*) from question_ruling;

-- The sequence of the last ruling that an attempt's answers and score follow, of those on the questions of its set. It may
-- lag behind what they follow, and never runs ahead of it.
alter table attempt add column graded_up_to integer not null default 0 check (graded_up_to >= 0);

create table regrade_job (
    ruling_id         uuid primary key references question_ruling,
    attempts_regraded integer not null default 0 check (attempts_regraded >= 0),
    -- As counted when the job was last claimed, less those regraded since; null before it was claimed.
    attempts_left     integer check (attempts_left >= 0),
    -- Runs in which something failed, and what failed last.
    failures          integer not null default 0 check (failures >= 0),
    last_error        text,
    -- Not to be claimed before.
    due_at            timestamptz not null,
    -- One claim, not a replica: a process still working on an older claim finds that the job isn't its own any more.
    claim             uuid,
    claimed_until     timestamptz,
    finished_at       timestamptz,
    check ((claim is null) = (claimed_until is null)),
    check (finished_at is null or claim is null)
);
create index regrade_job_unfinished on regrade_job (ruling_id) where finished_at is null;

insert into regrade_job (ruling_id, attempts_left, due_at, finished_at)
select ruling_id, case when finished_at is null then null else 0 end, now(), finished_at from remarking;
drop table remarking;
