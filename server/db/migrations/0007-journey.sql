-- From an offer to a match and on: the mentor is asked, a match begins, and ends.
alter table offer add column asked_at timestamptz;

alter table offer add column began_at timestamptz;

alter table offer add column ended_at timestamptz;

alter table offer add column ended_by text;

-- What the ranking found between the two, and who came next: sealed with the offer.
alter table offer add column sealed_ranking text;

update offer set began_at = answered_at, asked_at = answered_at where state = 'accepted';

drop index offer_open;

create unique index offer_open on offer (issuer, patient) where state in ('proposed', 'asked', 'accepted');

drop index offer_mentor;

create index offer_mentor on offer (mentor_id) where state in ('asked', 'accepted');

-- What a mentor decides for themself. The site's file is taken in anew at each start and knows nothing of it.
create table mentor_choice (
  mentor_id text primary key references mentor,
  paused boolean not null,
  places integer,
  updated_at timestamptz not null
);

-- The rules of peer support, accepted by one person in one version.
create table rules_accepted (
  side text not null,
  issuer text not null,
  person text not null,
  version text not null,
  language text not null,
  recorded_by text not null,
  accepted_at timestamptz not null,
  primary key (side, issuer, person, version)
);

-- The patient said no: until the site's time is over nobody brings it up.
create table quiet (
  issuer text not null,
  patient text not null,
  since timestamptz not null,
  primary key (issuer, patient)
);

-- One meeting at a time between two people, sealed with its offer.
create table meeting (
  offer_id uuid primary key references offer on delete cascade,
  proposed_by text not null,
  state text not null,
  sealed text not null
);

create table contact_made (
  offer_id uuid not null references offer on delete cascade,
  on_day text not null,
  said_by text not null,
  primary key (offer_id, on_day)
);

-- What each of the two is ready to show. It opens when both are.
create table reveal (
  offer_id uuid not null references offer on delete cascade,
  side text not null,
  sealed text not null,
  agreed_at timestamptz not null,
  primary key (offer_id, side)
);

create table feedback (
  offer_id uuid not null references offer on delete cascade,
  side text not null,
  moment text not null,
  verdict text,
  satisfaction integer,
  sealed_words text,
  given_at timestamptz not null,
  primary key (offer_id, side, moment)
);

-- A note may be of a beginning, a change, an end or a mistake, and may wait for a signature before it is anybody's.
alter table outbox add column kind text not null default 'begin';

-- A document without a match tells of agreements.
update outbox set kind = 'agreements' where offer_id is null;

alter table outbox add column language text;

-- The note that stands in the chart and that this one replaces, adds to or marks.
alter table outbox add column replaces uuid;

alter table outbox add column about timestamptz;

alter table outbox alter column author drop not null;

alter table outbox alter column launch_id drop not null;

alter table outbox alter column consent_id drop not null;

alter table outbox alter column digest drop not null;

alter table outbox alter column row_digest drop not null;

alter table outbox alter column signed_at drop not null
