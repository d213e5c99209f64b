-- What a mentor may be told of the person, ticked field by field; null for every other purpose.
alter table consent add column fields jsonb;

-- The agreement as FHIR R4 Consent, as it stands now: status and period change when it ends.
alter table consent add column resource text;

-- Sharing with a mentor was one purpose for two things. Nobody agreed to what replaces it.
update consent set ended_at = now(), ended_because = 'replaced' where purpose = 'share-with-mentor' and ended_at is null;

-- A document owed to a chart may tell of something else than a match.
alter table outbox alter column offer_id drop not null;

-- A card that leads one patient to their own door. The secret stands on the card only, here its hash.
create table invitation (
  id uuid primary key,
  secret_hash text not null unique,
  issuer text not null,
  patient text not null,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  opened_at timestamptz
);

create index invitation_patient on invitation (issuer, patient, made_at);
