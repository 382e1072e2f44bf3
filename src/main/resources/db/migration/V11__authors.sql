-- Authors write articles of their own; the role stands between learners and editors. Replicas from before this don't know it:
-- it is given once all are new.
alter table account drop constraint account_role_check,
    add constraint account_role_check check (role in ('learner', 'author', 'editor', 'admin'));
alter table token drop constraint token_scopes_check,
    add constraint token_scopes_check check (scopes <@ '{read,take,write-content,edit,admin}');

-- Who may find the article of a draft, once it is published, and the version that was published last.
alter table draft
    add column published_version integer check (published_version between 1 and version);
