/** An EHR as a site's file has it, to which anybody of the team may come. */
export const ISSUER = {
  iss: 'https://ehr.example/fhir',
  name: 'EHR',
  clientId: 'accompany',
  clientAuth: { kind: 'public' },
  authorizationEndpoint: 'https://ehr.example/auth',
  tokenEndpoint: 'https://ehr.example/token',
  jwksUri: 'https://ehr.example/jwks',
  idTokenIssuer: 'https://ehr.example',
  roles: { clinicians: 'any-practitioner' },
} as const
