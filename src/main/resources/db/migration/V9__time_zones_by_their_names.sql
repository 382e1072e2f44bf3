-- Who was in no time zone was said to be in Z, which no IANA time zone is called.
update learner set time_zone = 'UTC' where time_zone = 'Z';
update attempt set time_zone = 'UTC' where time_zone = 'Z';
update review set time_zone = 'UTC' where time_zone = 'Z';
