-- What a person said of what their chart says: one sealed row a person, so that not even its subjects are readable.
create table correction (
  issuer text not null,
  patient text not null,
  sealed text not null,
  said_at timestamptz not null,
  primary key (issuer, patient)
);
