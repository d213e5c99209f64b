-- Who waits for a mentor: once a person, with what matching needs of them, sealed. Gone with the agreement to match.
create table waiting (
  id uuid primary key,
  issuer text not null,
  patient text not null,
  sealed text not null,
  since timestamptz not null
);

create unique index waiting_person on waiting (issuer, patient);
