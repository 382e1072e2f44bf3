-- By which the lines of the audit log are found that are by or about somebody, for what is exported to them.
create index audit_by_actor on audit (actor);
create index audit_by_subject on audit (split_part(subject, ' ', 1));
