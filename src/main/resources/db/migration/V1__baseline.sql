-- The schema of Lede.
--
-- Tables come in three sorts, named for what they would be in a distributed PostgreSQL (Citus):
--   reference    published content, the same on every node; never changed once published
--   distributed  learner data; learner_id comes first in every key and is what it would be sharded by
--   local        what belongs to no learner: the audit log, jobs
-- No foreign key leads from a reference or local table to a distributed one, and nothing uses a sequence.

-- Articles (reference) ------------------------------------------------------------------------------------------------

create table article (
    id            uuid primary key,
    slug          text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    title         text not null check (title <> ''),
    source        text not null check (source <> ''),
    rights        text not null check (rights <> ''),
    display       text not null check (display in ('full', 'excerpts', 'link')),
    language      text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    published     date,
    current_n     integer not null check (current_n >= 1),
    -- A learner; null for the articles of the installation.
    owner_id      uuid,
    -- Whether it is listed, found by its address alone, or for its owner alone.
    visibility    text not null default 'public' check (visibility in ('public', 'unlisted', 'private')),
    -- Since when its text and quotes are erased (see at the end of this file).
    taken_down_at timestamptz,
    -- The content files that made it what it is now, and the rules they were read by: the same files need not be read again.
    files_sha256  text check (files_sha256 ~ '^[0-9a-f]{64}$'),
    rules_sha256  text check (rules_sha256 ~ '^[0-9a-f]{64}$'),
    check (visibility <> 'private' or owner_id is not null),
    check ((files_sha256 is null) = (rules_sha256 is null))
);

create table article_revision (
    article_id      uuid not null references article,
    n               integer not null check (n >= 1),
    text            text not null check (text <> ''),
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- Sentence boundaries in Unicode code points of the text, stored so that a better splitter never moves a key.
    sentence_starts integer[] not null,
    sentence_ends   integer[] not null,
    -- A learner; null for content files.
    published_by    uuid,
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
    status     text not null check (status in ('current', 'retired')),
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
    -- Versions with the same statement and the same quotes share it, wherever in the text the quotes stand.
    wording    integer not null check (wording >= 1),
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

-- Questions and sets (reference) --------------------------------------------------------------------------------------

create table question (
    id         uuid primary key,
    -- Null for a question that belongs to no article, such as one of an imported bank.
    article_id uuid references article,
    ref        text not null check (ref ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(ref) <= 100),
    owner_id   uuid,
    unique (article_id, ref)
);

create table question_version (
    id             uuid primary key,
    question_id    uuid not null references question,
    n              integer not null check (n >= 1),
    kind           text not null check (kind in ('single-choice', 'multiple-choice', 'verdict', 'short-text', 'number',
                                                 'gap', 'ordering', 'matching', 'locate')),
    language       text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    content        jsonb not null check (jsonb_typeof(content) = 'object'),
    sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    article_id     uuid,
    article_n      integer,
    main_fact_id   uuid,
    main_fact_n    integer,
    unique (question_id, n),
    unique (question_id, sha256),
    foreign key (article_id, article_n) references article_revision,
    foreign key (main_fact_id, main_fact_n) references fact_version,
    check ((article_id is null) = (article_n is null)),
    check ((main_fact_id is null) = (main_fact_n is null)),
    check (main_fact_id is null or article_id is not null)
);
create index on question_version (main_fact_id);

-- The facts a question tests besides its main one.
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
    slug       text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    current_n  integer not null check (current_n >= 1),
    -- A withdrawn set is neither listed nor asked; running attempts at it go on, and another set may have its slug.
    withdrawn  boolean not null default false,
    -- The order of an article's sets, and the one that is offered first.
    position   integer not null default 1 check (position >= 1),
    opener     boolean not null default false,
    owner_id   uuid,
    visibility text not null default 'public' check (visibility in ('public', 'unlisted', 'private')),
    check (visibility <> 'private' or owner_id is not null)
);
create index on question_set (article_id, position, slug);
create unique index question_set_slug on question_set (slug) where not withdrawn;
-- Revisions are numbered by slug, so that no URL of one ever means another.
create index question_set_any_slug on question_set (slug);

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
    -- A learner; null for content files.
    published_by       uuid,
    primary key (set_id, n),
    unique (set_id, sha256),
    -- Practice shows each answer at once, which would give away a test that never shows them.
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
-- Finds the questions about a fact that a set asks today.
create index set_item_of_question on set_item (question_version_id);

-- Rulings (reference) -------------------------------------------------------------------------------------------------

-- One row. Whatever changes what is published gives it another version first, so that replicas know when to read again.
-- Appending a ruling also counts it: rulings are stored one after the other, and the count is the order in which they are seen.
create table published_state (
    is_only_row boolean primary key default true check (is_only_row),
    version     uuid not null,
    rulings     integer not null default 0 check (rulings >= 0)
);
insert into published_state (version) values (gen_random_uuid());

-- Corrections of published questions, which never change themselves.
create table question_ruling (
    id                  uuid primary key,
    question_version_id uuid not null references question_version,
    n                   integer not null check (n >= 1),
    sequence            integer not null unique check (sequence >= 1),
    type                text not null check (type in ('void', 'accept', 'rekey')),
    -- The answer that is right as well, or instead.
    answer              jsonb check (jsonb_typeof(answer) = 'object'),
    -- For the learners whose scores it changes.
    reason              text not null check (reason ~ '\S' and length(reason) <= 1000),
    ruled_at            timestamptz not null,
    -- Without a foreign key: what an account did is kept when the account is gone.
    ruled_by            uuid not null,
    unique (question_version_id, n),
    check ((type = 'void') = (answer is null))
);

-- The questions that are void by their last ruling about the key: every learner who was asked one has its points.
create view void_question as
select question_version_id
from (select distinct on (question_version_id) question_version_id, type
      from question_ruling where type in ('void', 'rekey') order by question_version_id, n desc) standing
where type = 'void';

-- Learners (distributed, but for identity) ----------------------------------------------------------------------------

create table learner (
    id                 uuid primary key,
    language           text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    time_zone          text not null check (time_zone <> '' and length(time_zone) <= 64),
    -- How much longer than others the learner may take in a test with a time limit (WCAG 2.2.1).
    time_factor        numeric(3, 2) not null default 1 check (time_factor between 1 and 3),
    -- Whether single keys answer on the pages of a quiz (WCAG 2.1.4: they can be turned off).
    keyboard_shortcuts boolean not null default true,
    created_at         timestamptz not null
);

create table account (
    learner_id    uuid primary key references learner on delete cascade,
    user_name     text not null check (length(user_name) between 3 and 40),
    email         text check (length(email) between 3 and 254),
    password_hash text not null check (password_hash like '$2%'),
    role          text not null check (role in ('learner', 'editor', 'admin')),
    created_at    timestamptz not null,
    disabled_at   timestamptz
);

-- Who a learner is for a provider of identities (reference). For the provider "name" the subject is the user name without
-- case and compatibility forms, so that no account passes for another.
create table identity (
    provider   text not null check (provider ~ '^[a-z]+(-[a-z]+)*$'),
    subject    text not null check (length(subject) between 1 and 255),
    learner_id uuid not null,
    primary key (provider, subject)
);
create index identity_of_learner on identity (learner_id);

-- A browser in which a learner is signed in. Its cookie holds the secret; here is only the hash.
create table session (
    learner_id   uuid not null references learner on delete cascade,
    id           uuid not null,
    hash         bytea not null check (octet_length(hash) = 32),
    -- Such as "Firefox, Linux"; empty where the browser didn't say.
    device       text not null check (length(device) <= 100),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    -- To the hour.
    last_used_at timestamptz not null,
    primary key (learner_id, id)
);
create index session_expired on session (expires_at);

-- A browser in which the learner's password was right, so that it needn't wait where passwords are guessed. The hash is that
-- of its device cookie and the learner's id, so that two accounts of one browser can't be told from their rows.
create table known_device (
    learner_id   uuid not null references learner on delete cascade,
    hash         bytea not null check (octet_length(hash) = 32),
    last_used_at timestamptz not null,
    primary key (learner_id, hash)
);
create index known_device_unused on known_device (last_used_at);

create table token (
    learner_id   uuid not null references learner on delete cascade,
    id           uuid not null,
    hash         bytea not null check (octet_length(hash) = 32),
    name         text not null default 'guest' check (length(name) between 1 and 60),
    scopes       text[] not null default '{read,take}' check (scopes <@ '{read,take,edit,admin}'),
    created_at   timestamptz not null,
    expires_at   timestamptz check (expires_at > created_at),
    last_used_at timestamptz,
    primary key (learner_id, id)
);

-- Attempts (distributed) ----------------------------------------------------------------------------------------------

create table attempt (
    learner_id      uuid not null references learner on delete cascade,
    id              uuid not null,
    set_id          uuid not null,
    set_n           integer not null,
    mode            text not null check (mode in ('practice', 'test')),
    -- Only full attempts count as best or latest.
    is_full         boolean not null,
    -- What was drawn, in which order: [{"question": question_version.id, "options": ["k3", …]}, …]
    drawn           jsonb not null check (jsonb_typeof(drawn) = 'array' and jsonb_array_length(drawn) >= 1),
    points          numeric(9, 2) not null check (points > 0),
    started_at      timestamptz not null,
    -- Where the learner was when the attempt began, which tells on which of their days an answer was given.
    time_zone       text not null check (time_zone <> '' and length(time_zone) <= 64),
    deadline        timestamptz check (deadline > started_at),
    submitted_at    timestamptz check (submitted_at >= started_at),
    score           numeric(13, 6) check (score between 0 and points),
    -- A card of a review is an attempt at one question, with its place among those of the day.
    review_position integer check (review_position >= 1),
    review_of       integer check (review_of >= review_position),
    -- The sequence of the last ruling that the attempt's answers and score follow, of those on the questions of its set. It
    -- may lag behind what they follow, and never runs ahead of it.
    graded_up_to    integer not null default 0 check (graded_up_to >= 0),
    -- The Idempotency-Key of the request that began it, freed when it is used again after two days.
    request_key     text check (length(request_key) between 1 and 255),
    request_sha256  text check (request_sha256 ~ '^[0-9a-f]{64}$'),
    primary key (learner_id, id),
    unique (learner_id, request_key),
    foreign key (set_id, set_n) references set_revision,
    check (deadline is null or mode = 'test'),
    check ((request_key is null) = (request_sha256 is null)),
    check ((submitted_at is null) = (score is null)),
    check ((review_position is null) = (review_of is null)),
    check (review_position is null or mode = 'practice' and not is_full and jsonb_array_length(drawn) = 1)
);
create index attempt_of_set on attempt (learner_id, set_id, id);
create index attempt_open on attempt (learner_id, id) where submitted_at is null;
-- The learner's list of attempts leaves the cards out; the card that waits for its answer is found at once.
create index attempt_listed on attempt (learner_id, id) where review_position is null;
create index attempt_card on attempt (learner_id) where review_position is not null and submitted_at is null;
-- Finds the attempts that a ruling is about.
create index attempt_of_set_revision on attempt (set_id, set_n, learner_id, id);
-- Finds the attempts that were left open, across all learners.
create index attempt_left_open on attempt (deadline, started_at) where submitted_at is null;

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
-- Finds the answers to a question, for its statistics.
create index answer_to_question on answer (question_version_id);

-- The answers whose key their learner has seen: in practice each, in a test those of closed attempts, unless its set never
-- reveals them.
create view revealed_answer as
select a.learner_id, a.attempt_id, a.question_version_id, a.fraction, a.answered_at
from answer a
join attempt t on t.learner_id = a.learner_id and t.id = a.attempt_id
join set_revision r on r.set_id = t.set_id and r.n = t.set_n
where t.mode = 'practice' or t.submitted_at is not null and r.reveal = 'submission';

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

-- Reviews and memories (distributed) ----------------------------------------------------------------------------------

-- Answers whose key the learner has seen and whose review isn't stored yet. A row comes with its answer, in one
-- transaction, and goes with its review, in another, so that a crash between them loses nothing.
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
    -- The probability of recall at which the fact was to be asked again; a replay goes by it, whatever is configured then.
    desired_retention   double precision not null check (desired_retention > 0 and desired_retention < 1),
    reviewed_at         timestamptz not null,
    day                 date not null,
    time_zone           text not null,
    -- Whether it was given to a card of a review, and not in a quiz.
    of_card             boolean not null,
    -- Whether it makes the memory of today: not if the learner confirmed a change of the fact later, nor if it was about
    -- what they had confirmed to be changed.
    counts              boolean not null,
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
    -- The version whose key the learner saw last, if it isn't worded as the fact is now; else null. A memory with one is
    -- paused: it is of something else.
    outdated_n     integer,
    -- Whether its fact is retired, kept here so that the index of what is due leaves it out.
    retired        boolean not null default false,
    primary key (learner_id, fact_id),
    foreign key (fact_id, fact_n) references fact_version,
    foreign key (fact_id, outdated_n) references fact_version
);
create index memory_due on memory (learner_id, due_at, fact_id) where outdated_n is null and not retired;
create index memory_outdated on memory (learner_id, fact_id) where outdated_n is not null;
-- Finds the memories of a fact that changes.
create index memory_of_fact on memory (fact_id);

-- That a learner has seen how a fact changed. What they answered about it before counts no more, and it is asked as new.
create table fact_confirmation (
    learner_id   uuid not null references learner on delete cascade,
    fact_id      uuid not null,
    -- The number of the wording that they were shown.
    wording      integer not null,
    confirmed_at timestamptz not null,
    primary key (learner_id, fact_id, confirmed_at),
    foreign key (fact_id) references fact
);
create index fact_confirmation_by_time on fact_confirmation (learner_id, confirmed_at);

-- Drafts (distributed) ------------------------------------------------------------------------------------------------

-- Work in progress of an author, published as a whole or not at all.
create table draft (
    learner_id uuid not null references learner on delete cascade,
    id         uuid not null,
    -- The article it will become a revision of; null for a new one.
    article_id uuid references article,
    content    jsonb not null check (jsonb_typeof(content) = 'object'),
    -- Raised by every change, so that two editors can't overwrite each other.
    version    integer not null default 1 check (version >= 1),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (learner_id, id)
);
create index draft_by_change on draft (learner_id, updated_at);

-- Jobs, events and the audit log (local) ------------------------------------------------------------------------------

-- Regrading the attempts that a ruling is about. Any replica claims it, and it is done when no attempt is left that asks the
-- question and was graded before the ruling.
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

-- Events that other features still have to hear of, stored in the transaction that caused them and deleted once delivered.
create table outbox (
    id         uuid primary key,
    kind       text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    payload    jsonb not null check (jsonb_typeof(payload) = 'object'),
    created_at timestamptz not null,
    -- Not to be delivered before.
    due_at     timestamptz not null,
    failures   integer not null default 0 check (failures >= 0),
    last_error text
);
create index outbox_due on outbox (due_at, id);

-- Without a foreign key: what an account did is kept when the account is gone.
create table audit (
    id           uuid primary key,
    at           timestamptz not null,
    actor        uuid,
    action       text not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
    subject_type text not null check (subject_type in ('learner', 'token', 'session', 'article', 'set', 'question')),
    -- Null for a user name that no account has.
    subject_id   text check (length(subject_id) between 1 and 200),
    detail       text check (length(detail) between 1 and 200)
);
create index audit_by_actor on audit (actor);
create index audit_by_subject on audit (subject_id);
create index audit_by_time on audit (at);

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
    foreach immutable in array array ['fact_version', 'question', 'question_version', 'question_version_further_fact',
                                      'set_revision', 'set_item', 'question_ruling']
    loop
        execute format('create trigger immutable before update or delete or truncate on %I '
                       'for each statement execute function refuse_change()', immutable);
    end loop;
    -- The one exception: taking an article down erases its text and its quotes, each by blocks of the same length, so that
    -- sentences keep their numbers and answers their marks. It is allowed in a transaction that has said so.
    foreach immutable in array array ['article_revision', 'evidence']
    loop
        execute format('create trigger immutable before delete or truncate on %I '
                       'for each statement execute function refuse_change()', immutable);
        execute format('create trigger erasable before update on %I for each statement '
                       'when (current_setting(''lede.erasing'', true) is distinct from ''a taken-down article'') '
                       'execute function refuse_change()', immutable);
    end loop;
end
$$;

-- A line of the audit log goes only when it is older than the shortest retention that can be configured.
create trigger immutable before update or truncate on audit
    for each statement execute function refuse_change();
create trigger kept before delete on audit
    for each row when (old.at > now() - interval '30 days') execute function refuse_change();
