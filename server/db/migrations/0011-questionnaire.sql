-- What a person answered: one sealed FHIR QuestionnaireResponse a person, with what it cannot hold. Gone with the agreement to match.
create table questionnaire_response (
  issuer text not null,
  patient text not null,
  version integer not null,
  sealed text not null,
  saved_at timestamptz not null,
  primary key (issuer, patient)
);
