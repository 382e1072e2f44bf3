-- The weights of FSRS-6 as they were fitted to this installation's answers, one row for each fit. Reviews name the version by
-- which they were scheduled.
create table scheduler_weights (
    -- From 1000: below are those that Lede comes with.
    version  integer primary key check (version >= 1000),
    fitted_at timestamptz not null,
    answers  integer not null check (answers >= 0),
    -- Whether they predicted held-out answers better than those in use before. Of the accepted ones the latest are in use.
    accepted boolean not null,
    weights  double precision[] not null check (cardinality(weights) = 21),
    -- How well held-out answers were predicted, for the operator to read.
    report   text not null
);
