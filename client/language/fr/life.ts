import type { DayPart, Family, Hardship, Identity, Interest, Occupation, Strength } from '../../../shared/life.ts'
import type { Course } from '../../../shared/mentor.ts'

const course: Record<Course, string> = {
  in_treatment: 'en traitement',
  living_with: 'vit avec un cancer qui reste',
  finished: 'traitements terminés',
  final_stage: '',
}

const family: Record<Family, string> = {
  alone: 'sans conjoint ni enfant à la maison',
  couple: 'en couple',
  children_at_home: 'des enfants à la maison',
}

const occupation: Record<Occupation, string> = {
  working: 'au travail',
  on_leave: 'en congé',
  studying: 'aux études',
  not_working: 'sans emploi',
  volunteer: 'bénévole',
  retired: 'à la retraite',
}

const hardship: Record<Hardship, string> = {
  isolation: 'l’isolement',
  poverty: 'le manque d’argent',
  housing: 'la perte d’un logement',
  violence: 'la violence',
  migration: 'l’exil',
  discrimination: 'la discrimination',
  bereavement: 'un deuil',
  separation: 'une séparation',
  job_loss: 'la perte d’un emploi',
  caregiving: 'prendre soin d’un proche',
  mental_illness: 'la maladie mentale',
  addiction: 'la dépendance',
  chronic_pain: 'la douleur qui dure',
  disability: 'un handicap',
}

const strength: Record<Strength, string> = {
  housing: 'trouver un logement',
  food: 'bien manger avec peu',
  money: 'gérer l’argent',
  safety: 'se sentir en sécurité',
  ties: 'créer des liens',
  paperwork: 'remplir les papiers',
  speaking_up: 'se faire entendre',
  daily_rhythm: 'retrouver un rythme',
  hope: 'garder espoir',
}

const identity: Record<Identity, string> = {
  newcomer: 'nouvel arrivant ou nouvelle arrivante',
  indigenous: 'Autochtone',
  racialised: 'personne racisée',
  lgbtq: 'LGBTQ+',
  rural: 'de la campagne',
  single_parent: 'famille monoparentale',
  faith: 'croyant ou croyante',
  deaf: 'sourd ou sourde',
  disabled: 'vivant avec un handicap',
}

const interest: Record<Interest, string> = {
  arts: 'les arts',
  music: 'la musique',
  reading: 'la lecture',
  nature: 'la nature',
  sport: 'le sport',
  cooking: 'la cuisine',
  crafts: 'le travail manuel',
  games: 'les jeux',
  animals: 'les animaux',
  travel: 'les voyages',
}

const times: Record<DayPart, string> = {
  weekday_morning: 'le matin en semaine',
  weekday_afternoon: 'l’après-midi en semaine',
  weekday_evening: 'le soir en semaine',
  weekend: 'la fin de semaine',
}

const language: Record<string, string> = { fr: 'français', en: 'anglais' }

/** La vie hors de la maladie, comme les deux personnes la disent. */
export const life = { course, family, occupation, hardship, strength, identity, interest, times, language }
