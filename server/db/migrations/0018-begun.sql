-- Whether a match began since the mentors were read is asked at every ranking.
create index offer_begun on offer (began_at);
