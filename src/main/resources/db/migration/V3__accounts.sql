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
