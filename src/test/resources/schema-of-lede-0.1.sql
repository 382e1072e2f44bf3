-- The schema of Lede: articles and their facts, published question sets, learners and their attempts.
-- What is published never changes: those tables refuse UPDATE, DELETE and TRUNCATE (at the end of this file).
-- Tables of learner data start their primary key with learner_id, the key they would be sharded by.

-- Articles ------------------------------------------------------------------------------------------------------------

create table article (
    id        uuid primary key,
    slug      text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    title     text not null check (title <> ''),
    source    text not null check (source <> ''),
    rights    text not null check (rights <> ''),
    display   text not null check (display in ('full', 'excerpts', 'link')),
    language  text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    published date,
    current_n integer not null check (current_n >= 1)
);

create table article_revision (
    article_id      uuid not null references article,
    n               integer not null check (n >= 1),
    text            text not null check (text <> ''),
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- Sentence boundaries in Unicode code points of the text, stored so that a better splitter never moves a key.
    sentence_starts integer[] not null,
    sentence_ends   integer[] not null,
    primary key (article_id, n),
    unique (article_id, sha256),
    check (cardinality(sentence_starts) = cardinality(sentence_ends) and cardinality(sentence_starts) >= 1)
);

alter table article
    add foreign key (id, current_n) references article_revision (article_id, n) deferrable initially deferred;

create table fact (
    id         uuid primary key,
    article_id uuid not null references article,
    ref        text not null check (ref ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(ref) <= 100),
    status     text not null check (status in ('current', 'changed', 'retired')),
    current_n  integer not null check (current_n >= 1),
    unique (article_id, ref)
);

create table fact_version (
    fact_id    uuid not null references fact,
    n          integer not null check (n >= 1),
    statement  text not null check (statement <> ''),
    article_id uuid not null,
    article_n  integer not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (fact_id, n),
    unique (fact_id, sha256),
    foreign key (article_id, article_n) references article_revision
);

alter table fact
    add foreign key (id, current_n) references fact_version (fact_id, n) deferrable initially deferred;

-- W3C TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector (start, end in Unicode code points).
create table evidence (
    fact_id  uuid not null,
    fact_n   integer not null,
    ordinal  integer not null check (ordinal >= 1),
    start_at integer not null check (start_at >= 0),
    end_at   integer not null,
    exact    text not null check (exact <> ''),
    prefix   text not null,
    suffix   text not null,
    primary key (fact_id, fact_n, ordinal),
    foreign key (fact_id, fact_n) references fact_version,
    check (end_at - start_at = length(exact))
);

-- Questions and sets --------------------------------------------------------------------------------------------------

create table question (
    id         uuid primary key,
    article_id uuid not null references article,
    ref        text not null check (ref ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(ref) <= 100),
    unique (article_id, ref)
);

create table question_version (
    id             uuid primary key,
    question_id    uuid not null references question,
    n              integer not null check (n >= 1),
    kind           text not null check (kind in ('single-choice', 'multiple-choice', 'verdict', 'short-text', 'number',
                                                 'gap', 'ordering', 'matching', 'locate')),
    schema_version integer not null check (schema_version >= 1),
    language       text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    content        jsonb not null check (jsonb_typeof(content) = 'object'),
    sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    article_id     uuid not null,
    article_n      integer not null,
    main_fact_id   uuid not null,
    main_fact_n    integer not null,
    unique (question_id, n),
    unique (question_id, sha256),
    foreign key (article_id, article_n) references article_revision,
    foreign key (main_fact_id, main_fact_n) references fact_version
);
create index on question_version (main_fact_id);

-- Facts a question tests besides its main one.
create table question_version_further_fact (
    question_version_id uuid not null references question_version,
    ordinal             integer not null check (ordinal >= 1),
    fact_id             uuid not null,
    fact_n              integer not null,
    primary key (question_version_id, ordinal),
    unique (question_version_id, fact_id),
    foreign key (fact_id, fact_n) references fact_version
);

create table question_set (
    id         uuid primary key,
    article_id uuid not null references article,
    slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    current_n  integer not null check (current_n >= 1)
);
create index on question_set (article_id, slug);

create table set_revision (
    set_id             uuid not null references question_set,
    n                  integer not null check (n >= 1),
    title              text not null check (title <> ''),
    description        text not null,
    tags               varchar[] not null,
    modes              varchar[] not null
        check (cardinality(modes) >= 1 and modes <@ array ['practice', 'test']::varchar[]),
    reveal             text not null check (reveal in ('submission', 'never')),
    time_limit_seconds integer check (time_limit_seconds between 10 and 86400),
    sha256             text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    published_at       timestamptz not null,
    primary key (set_id, n),
    unique (set_id, sha256),
    -- Practice shows the answer at once: it would be the oracle of a test that never shows it.
    check (reveal <> 'never' or not 'practice' = any (modes)),
    check (time_limit_seconds is null or 'test' = any (modes))
);

alter table question_set
    add foreign key (id, current_n) references set_revision (set_id, n) deferrable initially deferred;

create table set_item (
    set_id              uuid not null,
    n                   integer not null,
    position            integer not null check (position >= 1),
    question_version_id uuid not null references question_version,
    points              numeric(7, 2) not null check (points > 0),
    primary key (set_id, n, position),
    unique (set_id, n, question_version_id),
    foreign key (set_id, n) references set_revision
);

-- Learners and their attempts -----------------------------------------------------------------------------------------

create table learner (
    id         uuid primary key,
    language   text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    time_zone  text not null check (time_zone <> '' and length(time_zone) <= 64),
    created_at timestamptz not null
);

create table token (
    learner_id uuid not null references learner on delete cascade,
    id         uuid not null,
    hash       bytea not null check (octet_length(hash) = 32),
    created_at timestamptz not null,
    primary key (learner_id, id)
);

create table attempt (
    learner_id   uuid not null references learner on delete cascade,
    id           uuid not null,
    set_id       uuid not null,
    set_n        integer not null,
    mode         text not null check (mode in ('practice', 'test')),
    -- Only full attempts count as best or latest.
    is_full      boolean not null,
    -- What was drawn, in which order: [{"question": question_version.id, "options": ["k3", …]}, …]
    drawn        jsonb not null check (jsonb_typeof(drawn) = 'array' and jsonb_array_length(drawn) >= 1),
    points       numeric(9, 2) not null check (points > 0),
    started_at   timestamptz not null,
    deadline     timestamptz check (deadline > started_at),
    submitted_at timestamptz check (submitted_at >= started_at),
    score        numeric(13, 6) check (score between 0 and points),
    primary key (learner_id, id),
    foreign key (set_id, set_n) references set_revision,
    check (deadline is null or mode = 'test'),
    check ((submitted_at is null) = (score is null))
);
create index attempt_of_set on attempt (learner_id, set_id, id);
create index attempt_open on attempt (learner_id, id) where submitted_at is null;

create table answer (
    learner_id          uuid not null,
    attempt_id          uuid not null,
    question_version_id uuid not null references question_version,
    given               jsonb not null check (jsonb_typeof(given) = 'object'),
    fraction            double precision not null check (fraction between 0 and 1),
    dont_know           boolean not null check (not dont_know or fraction = 0),
    rule_version        integer not null check (rule_version >= 1),
    confidence          integer check (confidence between 1 and 3),
    elapsed_ms          integer check (elapsed_ms between 0 and 86400000),
    answered_at         timestamptz not null,
    primary key (learner_id, attempt_id, question_version_id),
    foreign key (learner_id, attempt_id) references attempt on delete cascade
);

-- The first result of a request that carried an Idempotency-Key.
create table idempotency (
    learner_id     uuid not null,
    key            text not null check (length(key) between 1 and 255),
    request_sha256 text not null check (request_sha256 ~ '^[0-9a-f]{64}$'),
    attempt_id     uuid not null,
    expires_at     timestamptz not null,
    primary key (learner_id, key),
    foreign key (learner_id, attempt_id) references attempt on delete cascade
);

-- What never changes --------------------------------------------------------------------------------------------------

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is immutable: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

do $$
declare
    immutable text;
begin
    foreach immutable in array array ['article_revision', 'fact_version', 'evidence', 'question', 'question_version',
                                      'question_version_further_fact', 'set_revision', 'set_item']
    loop
        execute format('create trigger immutable before update or delete or truncate on %I '
                       'for each statement execute function refuse_change()', immutable);
    end loop;
end
$$;

-- Which content files have been loaded, and by which rules they were read and judged: whoever starts with the same files
-- and the same rules need not read them again.

create table accepted_content (
    article_id     uuid not null references article,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    rules_sha256   text not null check (rules_sha256 ~ '^[0-9a-f]{64}$'),
    primary key (content_sha256, rules_sha256)
);
create index on accepted_content (article_id);

-- Accounts: learners who can sign in, each with a role; tokens with names and scopes; and a record of who did what.

-- Raised by whatever has to end every session of the learner: sessions carry the epoch they were made in.
alter table learner add column session_epoch integer not null default 0 check (session_epoch >= 0);
-- How much longer than others the learner may take in a test with a time limit (WCAG 2.2.1).
alter table learner add column time_factor numeric(3, 2) not null default 1 check (time_factor between 1 and 3);

create table account (
    learner_id    uuid primary key references learner on delete cascade,
    user_name     text not null check (length(user_name) between 3 and 40),
    -- The user name without case and compatibility forms, so that nobody can be mistaken for somebody else.
    folded_name   text not null unique check (length(folded_name) between 3 and 120),
    email         text check (length(email) between 3 and 254),
    password_hash text not null check (password_hash like '$2%'),
    role          text not null check (role in ('learner', 'editor', 'admin')),
    created_at    timestamptz not null,
    disabled_at   timestamptz
);

alter table token
    add column name         text not null default 'guest' check (length(name) between 1 and 60),
    add column scopes       text[] not null default '{read,take}' check (scopes <@ '{read,take,edit,admin}'),
    add column expires_at   timestamptz check (expires_at > created_at),
    add column last_used_at timestamptz;

-- Append-only, and without a foreign key: what an account did is kept when the account is gone.
create table audit (
    id      uuid primary key,
    at      timestamptz not null,
    actor   uuid,
    action  text not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
    subject text not null check (length(subject) <= 200)
);
create trigger immutable before update or delete or truncate on audit
    for each statement execute function refuse_change();

-- What a learner has chosen beside language and time zone.

-- Whether single keys answer on the pages of a quiz (WCAG 2.1.4: they can be turned off).
alter table learner add column keyboard_shortcuts boolean not null default true;

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

-- At which probability of recall a fact was to be asked again when a review scheduled it: a replay goes by it, whatever is
-- configured by then. Reviews from before this were scheduled by what is the default.
alter table review
    add column desired_retention double precision not null default 0.90
    check (desired_retention > 0 and desired_retention < 1);
alter table review alter column desired_retention drop default;

-- Whether its fact is retired. It is told with the memory, too, so that the index of what is due leads past it: who remembers
-- many facts that are not asked any more would have them all looked at on the way to one that is.
alter table memory add column retired boolean not null default false;
update memory m set retired = true from fact f where f.id = m.fact_id and f.status = 'retired';

create function memory_of_retired() returns trigger language plpgsql as $$
begin
    new.retired := exists (select 1 from fact f where f.id = new.fact_id and f.status = 'retired');
    return new;
end
$$;
create trigger retired before insert on memory for each row execute function memory_of_retired();

create function memories_of_retired() returns trigger language plpgsql as $$
begin
    update memory set retired = (new.status = 'retired') where fact_id = new.id;
    return null;
end
$$;
create trigger retired after update on fact for each row when (old.status <> new.status)
    execute function memories_of_retired();

drop index memory_due;
create index memory_due on memory (learner_id, due_at, fact_id) where outdated_n is null and not retired;

-- Who was in no time zone was said to be in Z, which no IANA time zone is called.
update learner set time_zone = 'UTC' where time_zone = 'Z';
update attempt set time_zone = 'UTC' where time_zone = 'Z';
update review set time_zone = 'UTC' where time_zone = 'Z';

-- By which the lines of the audit log are found that are by or about somebody, for what is exported to them.
create index audit_by_actor on audit (actor);
create index audit_by_subject on audit (split_part(subject, ' ', 1));

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

-- What is current follows the files that were loaded last, also where they go back to an earlier state.

-- A set that its article's files no longer hold is withdrawn: it is neither listed nor asked, and running attempts at it go on.
-- Another article may then have a set with its slug. Revisions are numbered by slug, so that no URL of one ever means another.
alter table question_set add column withdrawn boolean not null default false;
alter table question_set drop constraint question_set_slug_key;
create unique index question_set_slug on question_set (slug) where not withdrawn;
create index question_set_any_slug on question_set (slug);

-- The files that made an article what it is now, and the rules they were read by: the same files need not be read again.
-- Earlier releases kept every state that was ever loaded, which says nothing of the current one.
drop table accepted_content;
create table accepted_content (
    article_id     uuid primary key references article,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    rules_sha256   text not null check (rules_sha256 ~ '^[0-9a-f]{64}$')
);

-- Any other change to what is current forgets those files, including one by an earlier release or by hand.
create function forget_accepted_content() returns trigger language plpgsql as $$
begin
    delete from accepted_content where article_id = cast(to_jsonb(new) ->> tg_argv[0] as uuid);
    return null;
end
$$;
create trigger forget_accepted_content after update on article
    for each row execute function forget_accepted_content('id');
create trigger forget_accepted_content after insert or update on fact
    for each row execute function forget_accepted_content('article_id');
create trigger forget_accepted_content after insert or update on question_set
    for each row execute function forget_accepted_content('article_id');

-- Finds the attempts that were left open, across all learners.
create index attempt_left_open on attempt (deadline, started_at) where submitted_at is null;

