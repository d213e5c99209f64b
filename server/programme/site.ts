import { z } from 'zod'
import { Window } from '../../shared/profile.ts'
import { ExtraResource } from '../../shared/record.ts'

export const isLoopback = (hostname: string) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/** Plain http is for this machine only: tokens and charts travel over it. */
const SafeUrl = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((url) => new URL(url).protocol === 'https:' || isLoopback(new URL(url).hostname), 'must be https')
const FhirUser = z.string().regex(/^(Practitioner|PractitionerRole|Person|RelatedPerson|Patient)\/[A-Za-z0-9.-]{1,64}$/)

/**
 * One EHR this site trusts, with its endpoints pinned: nothing about where to send a person or a
 * token is ever learned from the network.
 */
export const Issuer = z.strictObject({
  /** The FHIR base, exactly as the EHR sends it in `iss`. */
  iss: SafeUrl.refine((iss) => !iss.endsWith('/'), 'must not end with a slash'),
  name: z.string(),
  clientId: z.string(),
  clientAuth: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('private-key-jwt') }),
    /** The secret itself stays in the environment, under this name. */
    z.object({ kind: z.literal('secret'), secretEnv: z.string() }),
    z.object({ kind: z.literal('public') }),
  ]),
  authorizationEndpoint: SafeUrl,
  tokenEndpoint: SafeUrl,
  jwksUri: SafeUrl,
  idTokenIssuer: SafeUrl,
  revocationEndpoint: SafeUrl.optional(),
  /** Which spelling of scopes this registration uses: `patient/Condition.rs` or `patient/Condition.read`. */
  scopes: z.enum(['v1', 'v2']).default('v2'),
  /** Ask for a refresh token that lives as long as the person is online. */
  onlineAccess: z.boolean().default(false),
  /** What is asked for and read beyond Patient, Condition and Procedure. The registration must hold these scopes. */
  extraResources: z
    .array(ExtraResource)
    .default([])
    .transform((all) => [...new Set(all)]),
  writeProfile: z.enum(['us-core', 'epic', 'oracle']).default('us-core'),
  /** The longest this EHR was seen to take to store a note, in milliseconds. */
  settleMs: z.int().min(100).max(600_000).default(60_000),
  roles: z.strictObject({
    clinicians: z.union([z.literal('any-practitioner'), z.array(FhirUser)]),
    coordinators: z.array(FhirUser).default([]),
    mentors: z.array(FhirUser).default([]),
  }),
  /** Origins that may show the app in a frame; the issuer's own when left out. */
  frameAncestors: z.array(SafeUrl).optional(),
})
export type Issuer = z.infer<typeof Issuer>

/** A FHIR terminology server that may be asked about codes. It is never told anything else. */
export const TerminologyServer = z.strictObject({
  url: SafeUrl.refine((text) => {
    const { username, password, search, hash } = new URL(text)
    return [username, password, search, hash].every((part) => part === '') && !text.endsWith('/')
  }, 'must have no user, no query and no slash at the end'),
  /** Most milliseconds a reading waits for it. */
  deadlineMs: z.int().min(100).max(10_000).default(3_000),
})
export type TerminologyServer = z.infer<typeof TerminologyServer>

/** A site: a hospital's programme, its EHRs and its mentors. */
export const Site = z
  .strictObject({
    name: z.object({ fr: z.string(), en: z.string() }),
    mentorsFile: z.string(),
    /** Sites that lend mentors to this one, each since the day both agreed. A mentor is lent by no other. */
    lendingSites: z.array(z.strictObject({ name: z.string().min(1).max(60), agreedOn: z.iso.date() })).default([]),
    /** Days a consent lasts before it is asked again. */
    consentDays: z.int().min(1).max(3650).default(365),
    /** Days a person has to answer an offer. */
    offerDays: z.int().min(1).max(365).default(14),
    /** Left out, no code is asked of anybody. */
    terminologyServer: TerminologyServer.optional(),
    /** Days an invitation card opens the patient's door. */
    invitationDays: z.int().min(1).max(365).default(30),
    /** What the law leaves to the site: who may enter by whom they are, and by their age. */
    whoMay: z
      .strictObject({
        under14: z.enum(['parent-may-enter', 'parent-with-team', 'not-offered']).default('parent-with-team'),
        from14to17: z.enum(['on-their-own', 'with-team', 'not-offered']).default('with-team'),
        /** A chart without a birth date says nothing of age: with the team, unless the site knows better. */
        birthDateUnknown: z.enum(['as-adult', 'with-team']).default('with-team'),
      })
      .prefault({}),
    /** Whether a mentor with an account is asked before a match begins. */
    mentorAccepts: z.boolean().default(true),
    /** Days a mentor has to answer; after them the patient is offered somebody else. */
    mentorDays: z.int().min(1).max(60).default(5),
    /** Days within which a patient whose mentor could not be there is offered the next. */
    targetDays: z.int().min(1).max(90).default(7),
    /** Days during which nobody brings it up after a patient said no. */
    quietDays: z.int().min(1).max(3650).default(180),
    /** How many months ahead on the path a mentor is best. */
    pathwayWindow: Window.default({ from: 3, to: 6 }),
    /** Whether what patients say after meeting moves the default weights, by a fifth at most. */
    learnsFromFeedback: z.boolean().default(true),
    /** Days after which the page asks whether there was a first contact, or a second. */
    nudgeDays: z.int().min(1).max(90).default(10),
    /** A FHIR Questionnaire beside this file, whose items are asked with ours. */
    questionnaireFile: z.string().optional(),
    /** A short validated instrument, asked at the end; its answers reach the team only when the person shows them. */
    distressScreen: z.enum(['none', 'phq-2']).default('none'),
    issuers: z.array(Issuer).min(1),
  })
  .refine(
    ({ issuers }) => new Set(issuers.map((issuer) => issuer.iss)).size === issuers.length,
    'an issuer is listed twice',
  )
export type Site = z.infer<typeof Site>
