import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AdminProblem } from '@/components/admin/call-admin'
import { SavingLine } from '@/components/admin/desk/saving-line'
import { ClaimRow, DemandRow } from '@/components/admin/desk/second-rows'
import type { SecondCoding } from '@/components/admin/desk/use-second-coding'
import { readText } from '@/tests/support/markup'

const read = (markup: string) => readText(markup).replace(/\s+/g, ' ').trim()

test('a claim says what was chosen, and that it could not be saved', () => {
  const row = (value: string | undefined, isFailed: boolean) =>
    renderToStaticMarkup(
      <ClaimRow
        claim={{ id: 'truce', label: 'The truce holds', proposition: 'It holds.' }}
        unit="claim_stance truce:herald"
        stances={[
          { code: 'affirms', label: 'Affirms' },
          { code: '', label: 'Not mentioned' },
        ]}
        {...{ value, isFailed }}
        onAnswer={() => {}}
      />,
    )
  expect(row(undefined, false)).not.toContain('checked')
  expect(row('', true)).toMatch(/checked=""\/> Not mentioned/)
  expect(read(row('', true))).toContain('The truce holds not saved It holds.')
})

test('a demand is open where it is given something, and says what no round is for', () => {
  const unit = 'demand_status letters:none:herald'
  const row = (values: Readonly<Record<string, string>>, failed = {}) =>
    renderToStaticMarkup(
      <DemandRow
        units={{
          demand: { id: 'letters', title: 'Letters', description: 'Letters are let through.' },
          cells: [{ unit, round: { id: null, name: 'No round', hint: 'where it does not say in which' } }],
        }}
        statuses={[{ code: 'raised', label: 'Raised' }]}
        {...{ values, failed }}
        onAnswer={() => {}}
      />,
    )
  expect(read(row({}))).toBe('Letters')
  expect(read(row({ [unit]: 'raised' }, { [unit]: 'raised' }))).toBe(
    'Letters with a step not saved Letters are let through. No round (where it does not say in which) not reported Raised',
  )
})

const line = (unsaved: object, problem: AdminProblem | null, hasSaved = true) =>
  renderToStaticMarkup(
    <SavingLine
      coding={
        { saving: { unsaved, problem, isKept: true, tryAgain() {}, forget() {} }, hasSaved } as SecondCoding
      }
      namesOf={(unit) => ({ label: `Claim ${unit}`, place: `claim-${unit}` })}
    />,
  )

test('the line says whether all is saved, and of what is not which and why', () => {
  expect(read(line({}, null, false))).toBe('')
  expect(read(line({}, null))).toBe('All saved.')
  expect(read(line({ a: '' }, null))).toBe('Saving your answer …')
  expect(read(line({ a: '', b: '' }, null))).toBe('Saving 2 answers …')
  const lost = line({ a: '', b: '' }, new AdminProblem(0, 'The site does not answer.'))
  expect(read(lost)).toBe(
    '2 answers are not saved: The site does not answer. Until then the coding cannot be finished. Try again Claim a Claim b',
  )
  expect(lost).toContain('href="#claim-a"')
})

test('what the site refused can be discarded; of many answers some are named', () => {
  const many = Object.fromEntries(Array.from({ length: 23 }, (_, place) => [`${place}`, '']))
  const refused = read(line(many, new AdminProblem(409, 'Both are compared.')))
  expect(refused).toContain('23 answers are not saved: Both are compared.')
  expect(refused).toContain('Discard them …')
  expect(refused).toMatch(/and 3 more$/)
})
