/** A second coding that is given up while others do the same or compare it. */
import { expect, test } from 'vitest'
import { adjudicate } from '@/server/articles/adjudicate'
import { beginComparison, readComparison } from '@/server/articles/comparison'
import { discardSecondCoding, markNotMentioned, writeSecondValues } from '@/server/articles/second-coding'
import { openFileDatabase } from '@/tests/support/connections'
import { coder } from '@/tests/support/edits'
import { interleave } from '@/tests/support/held-prisma'
import { codeAndCompare, codeWhole, ines, openUncoded, readStored } from '@/tests/support/second-coding'

const database = await openFileDatabase()
const { prisma } = database

test('of two who give a coding up at once both are answered', async () => {
  const opened = await openUncoded(prisma, 'given-up-twice')
  const { processId, uid } = opened
  await codeWhole(prisma, opened, {})
  const both = await interleave(
    database,
    (held) => discardSecondCoding(held, processId, uid, ines, false),
    () => discardSecondCoding(prisma, processId, uid, ines, false),
  )
  expect(both).toEqual([
    { status: 'fulfilled', value: true },
    { status: 'fulfilled', value: false },
  ])
  expect(await readStored(prisma, opened)).toBeNull()
})

test('a coding that is being compared is not given up', async () => {
  const opened = await openUncoded(prisma, 'given-up-while-compared')
  const { processId, uid } = opened
  await codeWhole(prisma, opened, {})
  const [, given] = await interleave(
    database,
    (held) => beginComparison(held, processId, uid),
    () => discardSecondCoding(prisma, processId, uid, ines, false),
  )
  expect(given).toMatchObject({
    status: 'rejected',
    reason: { message: 'Both codings of this article have been compared: neither is given up.' },
  })
  expect((await readStored(prisma, opened))?.compared_at).not.toBeNull()
})

test('a value that is given while the rest is filled stays', async () => {
  const opened = await openUncoded(prisma, 'filled-while-given')
  const { processId, uid, claims, unitOf } = opened
  const [decided] = claims
  if (!decided) throw new Error('there have to be claims')
  const rest = { claims: claims.map(({ id }) => id), isNotMentioned: true }
  const given = { [unitOf(decided.id)]: 'affirms' }
  const [, filled] = await interleave(
    database,
    (held) => writeSecondValues(held, processId, uid, ines, given),
    () => markNotMentioned(prisma, processId, uid, ines, rest),
  )
  expect(filled).toMatchObject({ status: 'fulfilled', value: { values: given } })
  expect((await readStored(prisma, opened))?.values).toMatchObject(given)
  expect(Object.keys((await readStored(prisma, opened))?.values ?? {})).toHaveLength(claims.length)
})

test('where nothing is marked no coding is begun', async () => {
  const opened = await openUncoded(prisma, 'marked-nothing')
  const { processId, uid, claims } = opened
  const none = { claims: ['made-up'], isNotMentioned: true }
  expect(await markNotMentioned(prisma, processId, uid, ines, none)).toEqual({ values: {}, claims: [] })
  // As whoever undoes what they have given up since.
  const back = { claims: claims.map(({ id }) => id), isNotMentioned: false }
  expect(await markNotMentioned(prisma, processId, uid, ines, back)).toEqual({ values: {}, claims: [] })
  expect(await readStored(prisma, opened)).toBeNull()
})

test('what the coders gave differently is set down with a reason only, what they gave alike without', async () => {
  const opened = await openUncoded(prisma, 'set-down-without-reason')
  const { processId, uid, source, claim_reports, unitOf } = opened
  const affirmed = claim_reports.find((report) => report.source === source && report.stance === 'affirms')
  await codeAndCompare(prisma, opened, { [unitOf(affirmed?.claim ?? '')]: 'contradicts' })
  const rows = (await readComparison(prisma, processId, uid))?.comparison?.rows ?? []
  const [differing, alike] = [
    rows.find(({ first, second }) => first === 'affirms' && second === 'contradicts'),
    rows.find(({ first, second }) => first === second),
  ]
  if (!differing || !alike) throw new Error('the codings have to differ in something and agree on something')
  const setDown = (row: typeof alike, reason: string | undefined) => {
    const unit = { unitType: row.unitType, unitKey: row.unitKey, value: row.first, seen: null }
    return adjudicate(prisma, processId, uid, { units: [unit] }, { author: coder, reason })
  }
  for (const reason of [undefined, '', ' \n '])
    await expect(setDown(differing, reason)).rejects.toThrow(
      `The reason is empty, and both coders gave “${differing.name}” different values: say in “reason” why “affirms” is set down.`,
    )
  expect(await prisma.coding.count({ where: { process_id: processId, unit_key: differing.unitKey } })).toBe(0)
  expect(await setDown(alike, undefined)).toBeDefined()
  expect(await setDown(differing, 'Its third paragraph says so.')).toBeDefined()
})
