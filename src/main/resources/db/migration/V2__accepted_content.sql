-- Which content files have been loaded, and by which rules they were read and judged: whoever starts with the same files
-- and the same rules need not read them again.

create table accepted_content (
    article_id     uuid not null references article,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    rules_sha256   text not null check (rules_sha256 ~ '^[0-9a-f]{64}$'),
    primary key (content_sha256, rules_sha256)
);
create index on accepted_content (article_id);
