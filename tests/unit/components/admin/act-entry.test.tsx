import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ActEntry } from '@/components/admin/history/act-entry'
import type { Revision } from '@/dataset/edits/revision'
import { readText } from '@/tests/support/markup'
import { noNames } from '@/tests/support/process-names'

let count = 0
const revision = (more: Partial<Revision>): Revision => ({
  id: ++count,
  table: 'sources',
  uid: count,
  version: 2,
  before: { short_name: 'Herald', coding_complete: true },
  after: { short_name: 'Herald', coding_complete: false },
  act: 1,
  actorId: 'u',
  actor: 'Omar',
  nowCalled: null,
  reason: null,
  undoes: null,
  at: '2025-11-01T00:00:00.000Z',
  ...more,
})
const reopened = (n: number, more: Partial<Revision> = {}) => Array.from({ length: n }, () => revision(more))
const claim = (more: Partial<Revision> = {}) =>
  revision({ table: 'claims', before: null, after: { id: 'truce', label: 'The truce held' }, ...more })
const evidence = () => revision({ table: 'evidence', before: null, after: { anchor: 'it held' } })

function say(first: Revision, ...others: Revision[]): string {
  const entry = (
    <ActEntry
      processId="river"
      names={noNames}
      revisions={[first, ...others]}
      act={{ size: others.length + 1, isBeginning: false }}
      mayEdit={false}
      undone={new Set()}
      newest={new Set()}
      isAsked={false}
    />
  )
  return readText(renderToStaticMarkup(entry)).replace(/\s+/g, ' ').replaceAll(' ,', ',')
}

test('what was created comes before what changed by it, however much that is', () => {
  const words = /Omar created .*\(Claims\), and changed (\d+) more records?/
  expect(words.exec(say(revision({}), ...reopened(4), claim()))?.[1]).toBe('5')
  expect(words.exec(say(claim(), ...reopened(40)))?.[1]).toBe('40')
})

test('its evidence is counted with it', () => {
  expect(say(claim(), evidence(), ...reopened(1))).toMatch(
    /Omar created .*\(Claims\) and 1 more record, and changed 1 more record/,
  )
})

test('one record and its evidence, changes alone, and what undoes others are told as before', () => {
  expect(say(claim(), evidence())).toMatch(/Omar created .*\(Claims\) and its evidence/)
  expect(say(revision({}), revision({}))).toMatch(/Omar changed .*\(Articles\) and 1 more record/)
  expect(say(claim({ undoes: 7 }), revision({ undoes: 7 }))).not.toContain('and changed')
})
