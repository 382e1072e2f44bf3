-- The weights of FSRS-6 as they were fitted to the learner's answers; null where they are scheduled by those of the installation.
alter table learner
    add column weights         double precision[] check (cardinality(weights) = 21),
    -- From 1000000, counted for each learner; reviews name it. Below are the versions of the installation.
    add column weights_version integer check (weights_version >= 1000000),
    add check ((weights is null) = (weights_version is null));
