-- What a learner has chosen beside language and time zone.

-- Whether single keys answer on the pages of a quiz (WCAG 2.1.4: they can be turned off).
alter table learner add column keyboard_shortcuts boolean not null default true;
