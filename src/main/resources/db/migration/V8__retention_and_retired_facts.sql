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
