-- At which probability of recall a fact was to be asked again when a review scheduled it: a replay goes by it, whatever is
-- configured by then. Reviews from before this were scheduled by what is the default.
alter table review
    add column desired_retention double precision not null default 0.90
    check (desired_retention > 0 and desired_retention < 1);
alter table review alter column desired_retention drop default;
