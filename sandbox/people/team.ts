import type { TeamMember } from './person.ts'

type MemberStory = Omit<TeamMember, 'practitioner'> & {
  family: string
  given: string
  /** What stands after the name. */
  profession?: string
}

function member({ id, role, who, whoFr, family, given, profession }: MemberStory): TeamMember {
  return {
    id,
    role,
    who,
    whoFr,
    practitioner: {
      resourceType: 'Practitioner',
      id,
      active: true,
      identifier: [{ system: 'http://hopital.example.org/staff', value: id }],
      name: [{ use: 'official', family, given: [given], ...(profession && { suffix: [profession] }) }],
    },
  }
}

/** Who signs in. The mentors here are those of `mentors.json` who have an account of the hospital. */
export const team: readonly TeamMember[] = [
  member({
    id: 'nurse-paquet',
    role: 'clinician',
    who: 'Pivot nurse in oncology, French',
    whoFr: 'Infirmière pivot en oncologie',
    family: 'Paquet',
    given: 'Geneviève',
    profession: 'inf.',
  }),
  member({
    id: 'dr-fortin',
    role: 'clinician',
    who: 'Medical oncologist, French and English',
    whoFr: 'Oncologue médical, français et anglais',
    family: 'Fortin',
    given: 'Samuel',
    profession: 'M.D.',
  }),
  member({
    id: 'nurse-campbell',
    role: 'clinician',
    who: 'Nurse in the oncology clinic, English',
    whoFr: 'Infirmière à la clinique d’oncologie, anglophone',
    family: 'Campbell',
    given: 'Heather',
    profession: 'RN',
  }),
  member({
    id: 'coordinator-cote',
    role: 'coordinator',
    who: 'Coordinates the mentors and watches over the matches',
    whoFr: 'Coordonne les patients accompagnateurs et veille aux jumelages',
    family: 'Côté',
    given: 'Isabelle',
  }),
  member({
    id: 'mentor-f3-01',
    role: 'mentor',
    who: 'Danielle, mentor who had breast cancer, opens the charts of those she accompanies',
    whoFr: 'Danielle, patiente accompagnatrice, cancer du sein, ouvre le dossier des personnes qu’elle accompagne',
    family: 'Castonguay',
    given: 'Danielle',
  }),
  member({
    id: 'mentor-f2-01',
    role: 'mentor',
    who: 'Luc, mentor who had prostate cancer, opens the charts of those he accompanies',
    whoFr: 'Luc, patient accompagnateur, cancer de la prostate, ouvre le dossier des personnes qu’il accompagne',
    family: 'Vézina',
    given: 'Luc',
  }),
]
