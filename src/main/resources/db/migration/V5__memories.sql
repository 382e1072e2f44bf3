-- What learners remember: reviews derived from answers, and the memory of each fact that they make.

-- Where the learner lived when the attempt began, which tells on which of their days an answer was given. A card of a
-- review is an attempt at one question, with its place among those of the day.
alter table attempt
    add column time_zone       text not null default 'UTC' check (time_zone <> '' and length(time_zone) <= 64),
    add column review_position integer check (review_position >= 1),
    add column review_of       integer check (review_of >= review_position),
    add check ((review_position is null) = (review_of is null)),
    add check (review_position is null or mode = 'practice' and not is_full and jsonb_array_length(drawn) = 1);
update attempt a set time_zone = l.time_zone from learner l where l.id = a.learner_id;
alter table attempt alter column time_zone drop default;

-- The learner's list of attempts leaves the cards out; the card that waits for its answer is found at once.
create index attempt_listed on attempt (learner_id, id) where review_position is null;
create index attempt_card on attempt (learner_id) where review_position is not null and submitted_at is null;

-- Answers whose key was told and whose review is not yet there. A row comes with its answer, in one transaction, and goes
-- with its review, in another, so that no crash between them loses one.
create table answer_to_review (
    learner_id          uuid not null,
    attempt_id          uuid not null,
    question_version_id uuid not null,
    primary key (learner_id, attempt_id, question_version_id),
    foreign key (learner_id, attempt_id, question_version_id) references answer on delete cascade
);

create table review (
    learner_id          uuid not null,
    attempt_id          uuid not null,
    question_version_id uuid not null,
    fact_id             uuid not null,
    fact_n              integer not null,
    kind                text not null,
    -- Whether the answer was all in the learner's own words.
    typed               boolean not null,
    fraction            double precision not null check (fraction between 0 and 1),
    confidence          integer check (confidence between 1 and 3),
    elapsed_ms          integer check (elapsed_ms >= 0),
    -- 1 again, 2 hard, 3 good, 4 easy
    grade               integer not null check (grade between 1 and 4),
    parameters_version  integer not null check (parameters_version >= 1),
    reviewed_at         timestamptz not null,
    day                 date not null,
    time_zone           text not null,
    -- Whether it was given to a card of a review, and not in a quiz.
    of_card             boolean not null,
    -- One review an answer, whoever derives it.
    primary key (learner_id, attempt_id, question_version_id),
    foreign key (learner_id, attempt_id, question_version_id) references answer on delete cascade,
    foreign key (fact_id, fact_n) references fact_version
);
create index review_of_fact on review (learner_id, fact_id, reviewed_at);
create index review_by_time on review (learner_id, reviewed_at);
create index review_by_day on review (learner_id, day);

create table memory (
    learner_id     uuid not null references learner on delete cascade,
    fact_id        uuid not null references fact,
    fact_n         integer not null,
    stability      double precision not null check (stability between 0.001 and 36500),
    difficulty     double precision not null check (difficulty between 1 and 10),
    state          text not null check (state in ('learning', 'review', 'relearning')),
    step           integer not null check (step >= 0),
    due_at         timestamptz not null check (due_at >= last_review_at),
    last_review_at timestamptz not null,
    reps           integer not null check (reps >= 1),
    lapses         integer not null check (lapses between 0 and reps - 1),
    mastered       boolean not null,
    sure_and_wrong boolean not null,
    primary key (learner_id, fact_id),
    foreign key (fact_id, fact_n) references fact_version
);
create index memory_due on memory (learner_id, due_at, fact_id);

-- By which the questions about a fact are found that a set asks today.
create index set_item_of_question on set_item (question_version_id);

-- What was answered before there were memories.
insert into answer_to_review (learner_id, attempt_id, question_version_id)
select a.learner_id, a.attempt_id, a.question_version_id
from answer a
join attempt t on t.learner_id = a.learner_id and t.id = a.attempt_id
join set_revision r on r.set_id = t.set_id and r.n = t.set_n
where t.mode = 'practice' or t.submitted_at is not null and r.reveal = 'submission';
