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
