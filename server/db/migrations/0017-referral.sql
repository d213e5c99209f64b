-- How often each reason to think of a peer was given, month by month. Whose reason it was is kept nowhere.
create table referral_count (
  issuer text not null,
  month text not null,
  reason text not null,
  times integer not null,
  primary key (issuer, month, reason)
);
