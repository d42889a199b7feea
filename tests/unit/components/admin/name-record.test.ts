import { expect, test } from 'vitest'
import { nameRecord } from '@/components/admin/records/name-record'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { noNames } from '@/tests/support/process-names'

const names: ProcessNames = {
  ...noNames,
  records: {
    claims: [{ id: 'truce', name: 'The truce holds' }],
    sources: [{ id: 'dawn-2025-10-27', name: 'Dawn' }],
  },
}
const coding = (unit_type: string, unit_key: string) =>
  nameRecord('codings', { unit_type, unit_key, coder: 'Coder A' }, names)

test('what a coder gave is known by the names of what was coded', () => {
  expect(coding('claim_stance', 'truce:dawn-2025-10-27')).toMatch(/The truce holds, Dawn, Coder A$/)
})

test('what is not there any more is told by its id', () => {
  expect(coding('claim_stance', 'gone:dawn-2025-10-27')).toMatch(/gone, Dawn, Coder A$/)
  expect(nameRecord('codings', {}, names)).toBe('')
})
