import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import {
  CorrectionFields,
  findMissing,
  newCorrection,
  writtenCorrectionSchema,
} from '@/components/admin/publishing/correction-fields'
import { FirstReleaseDialog } from '@/components/admin/publishing/first-release-dialog'
import type { AdminRelease } from '@/components/admin/publishing/publishing-answers'
import { TakenBack } from '@/components/admin/publishing/taken-back'
import { WithdrawDialog } from '@/components/admin/publishing/withdraw-dialog'
import { readText } from '@/tests/support/markup'

afterEach(() => vi.unstubAllGlobals())

const nothing = () => {}
const say = (node: ReactNode) => readText(renderToStaticMarkup(node)).replace(/\s+/g, ' ')

const release = (number: number, more: Partial<AdminRelease> = {}): AdminRelease => ({
  number,
  hash: '',
  publishedAt: '2025-11-01T00:00:00.000Z',
  publishedBy: 'Petra',
  note: null,
  changelog: [],
  withdrawal: null,
  corrections: [],
  ...more,
})
const withdrawal = { reason: 'A name', withdrawnAt: '2025-11-02T00:00:00.000Z' }
const correction = (text: string, since: number) => ({ text, since, correctedAt: '' })

test.each([
  [
    [release(3), release(2, { withdrawal }), release(1)],
    'Readers will see release 1, the newest that is left.',
  ],
  [[release(3)], 'Readers will see nothing of this process'],
])('withdrawing names the release that readers see then', (releases, words) => {
  const dialog = (
    <QueryClientProvider client={new QueryClient()}>
      <WithdrawDialog
        processId="river"
        release={release(3)}
        releases={releases}
        onDone={nothing}
        onClose={nothing}
      />
    </QueryClientProvider>
  )
  expect(say(dialog)).toContain(words)
})

test('restoring says whose changes go with it, and which corrections', () => {
  const releases = [
    release(4, { corrections: [correction('Withdrawn', 1)], withdrawal }),
    release(3, { corrections: [correction('The day was wrong.', 1), correction('Only in 2.', 2)] }),
    release(2),
    release(1),
  ]
  const unpublished = { since: 4, count: 7, by: ['Omar', 'Rosa'] }
  const text = say(<TakenBack number={1} unpublished={unpublished} releases={releases} />)
  expect(text).toContain('It takes back what Omar and Rosa changed since release 4: 7 changes.')
  expect(text).toContain('Release 3 corrected: The day was wrong.')
  expect(text).not.toMatch(/Only in 2|Withdrawn/)
})

test('restoring what nobody changed or corrected since takes nothing back', () => {
  const unpublished = { since: 1, count: 0, by: [] }
  expect(say(<TakenBack number={1} unpublished={unpublished} releases={[release(1)]} />)).toBe('')
})

test.each([
  [3, null, 'older releases'],
  [3, 1, 'releases 1 to 2'],
  [3, 2, 'release 2'],
  [2, 1, 'release 1'],
])('a correction in release %s, wrong since %s, is for readers of %s', (number, since, words) => {
  const fields = (errors: { text?: string; since?: string } = {}) => (
    <CorrectionFields
      number={number}
      wrongSince={[]}
      value={{ text: '', since }}
      check={{ textField: { current: null }, sinceField: { current: null }, errors }}
      onValue={nothing}
    />
  )
  expect(say(fields())).toContain(`charts that are pinned to ${words}: what was wrong`)
  expect(renderToStaticMarkup(fields())).not.toContain('aria-invalid')
  const faulty = renderToStaticMarkup(fields({ text: 'Say what was wrong.', since: 'Choose one.' }))
  expect(faulty.match(/<(textarea|select)[^>]* aria-invalid="true"/g)).toHaveLength(number === 2 ? 1 : 2)
  expect(faulty).not.toContain(' required')
})

test.each([
  [undefined, null, ['Comparing the releases …']],
  [[{ release: 2, onlyLacks: false }], null, ['Choose a release …', 'release 2']],
  [
    [1, 2].map((release) => ({ release, onlyLacks: release === 1 })),
    null,
    ['Choose a release …', 'release 1 (only lacks what is new)', 'release 2'],
  ],
  [
    [1, 2].map((release) => ({ release, onlyLacks: true })),
    1,
    ['Choose a release …', 'release 1', 'release 2'],
  ],
  // What was chosen before something changed is what is sent.
  [[{ release: 2, onlyLacks: false }], 1, ['Choose a release …', 'release 2', 'release 1']],
])('since when it was wrong is one of the releases that can have had it', (wrongSince, since, words) => {
  const fields = renderToStaticMarkup(
    <CorrectionFields
      number={3}
      wrongSince={wrongSince}
      value={{ text: '', since }}
      check={{ textField: { current: null }, sinceField: { current: null }, errors: {} }}
      onValue={nothing}
    />,
  )
  expect([...fields.matchAll(/<option[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual(words)
})

test('since when something was wrong is chosen, except where there is one older release', () => {
  expect(newCorrection(2)).toEqual({ text: '', since: 1 })
  expect(newCorrection(3)).toEqual({ text: '', since: null })
  expect(findMissing(newCorrection(2))).toEqual({ text: 'Say what was wrong and what is right.' })
  expect(findMissing({ text: 'A name was wrong.', since: null })).toEqual({
    since: 'Choose the first release that had it wrong.',
  })
  expect(findMissing({ text: 'A name was wrong.', since: 1 })).toEqual({})
})

test('a correction that is kept from before, or not chosen yet, is read again', () => {
  for (const kept of [
    { text: 'A name', since: 1 },
    { text: '', since: null },
  ])
    expect(writtenCorrectionSchema.parse(kept)).toEqual(kept)
})

test('the first release says where readers will find it', () => {
  vi.stubGlobal('location', { origin: 'https://parley.example' })
  expect(say(<FirstReleaseDialog processId="river" onConfirmed={nothing} onClose={nothing} />)).toContain(
    'https://parley.example/river',
  )
})
