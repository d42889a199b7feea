import { expect, test } from 'vitest'
import { answersToUnits, differingAnswers, withoutSaved } from '@/components/admin/desk/unsaved-answers'
import { withAnswers } from '@/dataset/articles/second-coding'

const units = {
  source: 'herald',
  claims: new Set(['truce', 'ferry']),
  demands: new Set<string>(),
  rounds: new Set<string>(),
}
const [truce, ferry] = ['claim_stance truce:herald', 'claim_stance ferry:herald']

test('answers lie over what is saved, and take values back', () => {
  expect(withAnswers({ [truce]: 'affirms', [ferry]: '' }, { [truce]: 'unclear', [ferry]: null })).toEqual({
    [truce]: 'unclear',
  })
})

test('what was chosen otherwise while it was saved is not saved', () => {
  const sent = { [truce]: 'affirms', [ferry]: 'affirms' }
  expect(withoutSaved({ ...sent, [ferry]: null }, sent)).toEqual({ [ferry]: null })
  expect(withoutSaved(sent, sent)).toEqual({})
})

test('answers to what was deleted meanwhile are dropped; where there are none, nothing changes', () => {
  const answers = { [truce]: 'affirms' }
  expect(answersToUnits(answers, units)).toBe(answers)
  expect(answersToUnits({ ...answers, 'claim_stance gone:herald': '' }, units)).toEqual(answers)
})

test('of answers that were left behind, those that were saved all the same are done', () => {
  const answers = { [truce]: 'affirms', [ferry]: null }
  expect(differingAnswers(answers, { [truce]: 'affirms' })).toEqual({})
  expect(differingAnswers(answers, { [truce]: '', [ferry]: '' })).toEqual(answers)
})
