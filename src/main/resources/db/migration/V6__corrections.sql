-- What learners know that isn't so any more: facts that a new revision of their article words otherwise.

-- What a version of a fact says and by which quotes, wherever in the text they stand.
create view fact_wording as
select v.fact_id, v.n, v.statement,
       (select array_agg(e.exact order by e.exact collate "C") from evidence e
        where e.fact_id = v.fact_id and e.fact_n = v.n) as quotes
from fact_version v;

-- That a learner has seen how a fact changed. What they answered about it before counts no more, and it is asked as new.
create table fact_confirmation (
    learner_id   uuid not null references learner on delete cascade,
    fact_id      uuid not null,
    -- The first version that is worded as the one which they were shown.
    fact_n       integer not null,
    confirmed_at timestamptz not null,
    primary key (learner_id, fact_id, confirmed_at),
    foreign key (fact_id, fact_n) references fact_version
);
create index fact_confirmation_by_time on fact_confirmation (learner_id, confirmed_at);

-- Whether it makes the memory of today: not if the learner confirmed a change of the fact later, nor if it was about what
-- they had confirmed to be changed.
alter table review add column counts boolean not null default true;
alter table review alter column counts drop default;

-- The version that the learner was last told the key of and that isn't worded as the fact is now; null where it is. A
-- memory with one is paused: it is of something else.
alter table memory
    add column outdated_n integer,
    add foreign key (fact_id, outdated_n) references fact_version;
update memory m set outdated_n = (
    select r.fact_n
    from review r
    join fact f on f.id = r.fact_id
    join fact_wording was on was.fact_id = r.fact_id and was.n = r.fact_n
    join fact_wording now on now.fact_id = f.id and now.n = f.current_n
    where r.learner_id = m.learner_id and r.fact_id = m.fact_id
      and (was.statement, was.quotes) is distinct from (now.statement, now.quotes)
    order by r.reviewed_at desc, r.attempt_id desc, r.question_version_id desc limit 1);

drop index memory_due;
create index memory_due on memory (learner_id, due_at, fact_id) where outdated_n is null;
create index memory_outdated on memory (learner_id, fact_id) where outdated_n is not null;
-- By which the memories of a fact that changes are found.
create index memory_of_fact on memory (fact_id);
