-- A note holds the person's own words: it is sealed, bound to its row. What was written before is sealed at the next start.
alter table outbox rename column document to sealed_document;
