-- "I was right": typed answers that were refused, and whose learners say that they should count.

create table contested_answer (
    learner_id          uuid not null,
    attempt_id          uuid not null,
    question_version_id uuid not null,
    contested_at        timestamptz not null,
    -- When an editor ruled; until then the answer says nothing of what is remembered.
    settled_at          timestamptz,
    primary key (learner_id, attempt_id, question_version_id),
    foreign key (learner_id, attempt_id, question_version_id) references answer on delete cascade
);
-- The editors' queue.
create index contested_answer_waiting on contested_answer (question_version_id) where settled_at is null;
