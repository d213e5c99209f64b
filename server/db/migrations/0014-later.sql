-- Who could help later, once they may be asked. Where to reach them is sealed.
create table later (
  id uuid primary key,
  issuer text not null,
  patient text not null,
  ask_from date not null,
  said_at timestamptz not null,
  asked_on date,
  sealed_reach text not null,
  unique (issuer, patient)
);
