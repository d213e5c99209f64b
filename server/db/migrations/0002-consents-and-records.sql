-- Who agreed to what, for which purpose. Never deleted, only ended.
create table consent (
  id uuid primary key,
  issuer text not null,
  patient text not null,
  purpose text not null,
  mode text not null,
  text_version text not null,
  language text not null,
  recorded_by text not null,
  given_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text
);

create unique index consent_in_force on consent (issuer, patient, purpose) where ended_at is null;

-- Who the chart belongs to, sealed, as the launch last read it.
create table chart_identity (
  launch_id text primary key references launch on delete cascade,
  sealed text not null
);

-- What was understood of a chart: features, never resources. Gone when consent is withdrawn.
create table chart_record (
  launch_id text primary key references launch on delete cascade,
  issuer text not null,
  patient text not null,
  sealed text not null,
  read_at timestamptz not null
);

create index chart_record_patient on chart_record (issuer, patient);
