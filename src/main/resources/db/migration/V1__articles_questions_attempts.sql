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
