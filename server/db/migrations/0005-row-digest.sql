-- It binds more than who was on the button: the EHR, patient, visit, author, consent and the words themselves.
alter table outbox rename column identity_digest to row_digest;
