create table mentor (
  id text primary key,
  profile jsonb not null,
  capacity integer not null,
  updated_at timestamptz not null
);

create table offer (
  id uuid primary key,
  issuer text not null,
  patient text not null,
  mentor_id text not null references mentor,
  state text not null,
  chosen_by text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  answered_at timestamptz,
  expires_at timestamptz not null,
  ranking_version text not null
);

create index offer_patient on offer (issuer, patient, proposed_at);

create index offer_mentor on offer (mentor_id) where state in ('proposed', 'accepted');

create unique index offer_open on offer (issuer, patient) where state in ('proposed', 'accepted');

-- The ledger of notes owed to charts. A row that was ever claimed is never posted again blindly.
create table outbox (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  key text not null unique,
  issuer text not null,
  patient text not null,
  encounter text,
  author text not null,
  launch_id text not null,
  offer_id uuid not null,
  consent_id uuid not null,
  marker text not null unique,
  document text,
  digest text not null,
  identity_digest text not null,
  state text not null,
  reason text,
  attempts integer not null default 0,
  -- A POST of it may have arrived: look for its marker before it is ever sent again.
  look_first boolean not null default false,
  claim uuid,
  next_try_at timestamptz not null,
  signed_at timestamptz not null,
  sent_at timestamptz,
  location text
);

create index outbox_due on outbox (next_try_at) where state in ('queued', 'claimed', 'uncertain');

create index outbox_patient on outbox (issuer, patient, seq);
