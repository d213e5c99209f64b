-- How many matches of each mentor began is counted at every ranking.
create index offer_begun on offer (mentor_id) where began_at is not null;
