import type { Questionnaire } from '../../server/questionnaire/questionnaire.ts'
import { ANSWERS, TRANSLATION } from '../../server/questionnaire/vocabulary.ts'

const english = (text: string) => ({
  extension: [
    {
      url: TRANSLATION,
      extension: [
        { url: 'lang', valueCode: 'en' },
        { url: 'content', valueString: text },
      ],
    },
  ],
})

/** What a site might add: one question that ranking understands, and one that it does not. */
export const extraOfASite: Questionnaire = {
  resourceType: 'Questionnaire',
  url: 'urn:site:questionnaire',
  version: '1',
  status: 'active',
  item: [
    {
      linkId: 'person',
      text: 'La personne à qui parler',
      _text: english('The person to talk to'),
      type: 'group',
      item: [
        {
          linkId: 'illness',
          text: 'Votre maladie',
          _text: english('Your illness'),
          code: [{ system: ANSWERS, code: 'site' }],
          type: 'choice',
          answerOption: [
            { valueCoding: { system: ANSWERS, code: 'breast', display: 'Le sein', _display: english('Breast') } },
            { valueCoding: { system: ANSWERS, code: 'lung', display: 'Le poumon', _display: english('Lung') } },
          ],
        },
      ],
    },
    {
      linkId: 'pets',
      text: 'Vos animaux',
      _text: english('Your pets'),
      type: 'group',
      item: [{ linkId: 'pet-name', text: 'Le nom de votre animal', _text: english('Your pet’s name'), type: 'string' }],
    },
  ],
}
