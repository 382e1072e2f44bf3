-- Reminders by web push, for learners who asked for them.

create table reminder (
    learner_id  uuid primary key references learner on delete cascade,
    -- Of the learner's clocks.
    hour        integer not null check (hour between 0 and 23),
    -- When it is looked at next; null while no device wants it.
    next_at     timestamptz,
    -- The learner's day of the last one, so that no day has two.
    reminded_on date
);
create index reminder_next on reminder (next_at);

create table push_subscription (
    learner_id uuid not null references learner on delete cascade,
    id         uuid not null,
    endpoint   text not null check (endpoint like 'https://%' and length(endpoint) <= 1000),
    -- The browser's public key and the secret it shares with us, in base64url.
    p256dh     text not null check (length(p256dh) <= 100),
    auth       text not null check (length(auth) <= 30),
    created_at timestamptz not null,
    primary key (learner_id, id)
);
-- A browser that another learner uses from now on.
create index push_subscription_endpoint on push_subscription (endpoint);

-- What an installation makes for itself and must not lose or tell.
create table installation_secret (
    name    text primary key,
    value   text not null,
    made_at timestamptz not null
);
