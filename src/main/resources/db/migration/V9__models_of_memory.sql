-- FSRS-7 can be chosen beside FSRS-6. Numbers of one mean nothing to the other: what another model derived is derived again.
alter table memory
    -- Of the fast trace of FSRS-7; null where it is the same as the stability.
    add column fast_stability double precision check (fast_stability between 0.0001 and 36500),
    drop constraint memory_stability_check,
    add constraint memory_stability_check check (stability between 0.0001 and 36500);

alter table review
    -- By which model the grade was turned into a memory.
    add column model text not null default 'fsrs-6' check (model in ('fsrs-6', 'fsrs-7'));

-- FSRS-6 has 21 weights, FSRS-7 has 34; the number says whose they are.
alter table scheduler_weights
    drop constraint scheduler_weights_weights_check,
    add constraint scheduler_weights_weights_check check (cardinality(weights) in (21, 34));
alter table learner
    drop constraint learner_weights_check,
    add constraint learner_weights_check check (cardinality(weights) in (21, 34));
