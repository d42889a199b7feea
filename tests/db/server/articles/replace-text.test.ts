/** A text that is replaced while others read its article or write evidence in it. */
import { expect, test } from 'vitest'
import type { Edit } from '@/dataset/edits/edit'
import type { PrismaClient } from '@/prisma/generated/client'
import { readArticle } from '@/server/articles/read-article'
import { replaceText } from '@/server/articles/replace-text'
import { changeRecords } from '@/server/records/change-records'
import { openFileDatabase } from '@/tests/support/connections'
import { coder } from '@/tests/support/edits'
import { beforeQuery, interleave } from '@/tests/support/held-prisma'
import { openUncoded } from '@/tests/support/second-coding'

const database = await openFileDatabase()
const { prisma } = database
const signature = { author: coder }
const { processId, uid, source, claims, claim_reports } = await openUncoded(prisma, 'replaced')
await prisma.evidence.deleteMany({ where: { process_id: processId, source } })
const report = claim_reports.find((one) => one.source === source && claims.some(({ id }) => id === one.claim))
const record = { record_type: 'claim_report', record_id: `${report?.claim}:${source}` }

let version = 0
const replace = async (db: PrismaClient, ...paragraphs: string[]) => {
  version =
    (await replaceText(db, { processId, uid, text: paragraphs.join('\n\n'), seen: version }, signature)) ?? 0
  return version
}
const rest = (paragraph: number, anchor = 'the lake'): Edit => ({
  does: 'create',
  table: 'evidence',
  row: { ...record, source, paragraph, anchor },
})
const save = (db: PrismaClient, ...edits: Edit[]) => changeRecords(db, processId, edits, signature)
const read = (db: PrismaClient) => readArticle(db, processId, uid, coder.id ?? '')
const placesOf = (article: Awaited<ReturnType<typeof read>>) =>
  article?.evidence.map(({ row }) => row.paragraph)
/** Nothing rests on the article, and it has these paragraphs. */
async function begin(...paragraphs: string[]) {
  const known = (await read(prisma))?.evidence ?? []
  if (known.length > 0) await save(prisma, ...known.map((piece): Edit => ({ does: 'delete', ...piece })))
  await replace(prisma, ...paragraphs)
}

test('an article is read with the evidence of the text that is read', async () => {
  await begin('They met.', 'On the lake.')
  await save(prisma, rest(2))
  const seen = version
  const article = await read(beforeQuery(prisma, () => replace(prisma, 'On the lake.', 'They met.')))
  expect([article?.text?.version, placesOf(article)]).toEqual([seen, [2]])
  const now = await read(prisma)
  expect([now?.text?.version, placesOf(now)]).toEqual([version, [1]])
})

test('evidence that is saved while the text is replaced is compared with the new text', async () => {
  await begin('They met.', 'On the lake.')
  const [replaced, saved] = await interleave(
    database,
    (held) => replace(held, 'On the lake.', 'They met.'),
    () => save(prisma, rest(2)),
  )
  expect(replaced.status).toBe('fulfilled')
  expect(saved).toMatchObject({
    status: 'rejected',
    reason: { because: { is: 'faulty', faults: [{ edit: 0, table: 'evidence', column: 'anchor' }] } },
  })
  expect(placesOf(await read(prisma))).toEqual([])
})

test('a text that replaces another while evidence is saved moves what was saved', async () => {
  await begin('They met.', 'On the lake.')
  const both = await interleave(
    database,
    (held) => save(held, rest(2)),
    () => replace(prisma, 'On the lake.', 'They met.'),
  )
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(placesOf(await read(prisma))).toEqual([1])
})

test('evidence that is changed while its text is replaced and moves it locks nobody out', async () => {
  await begin('They met.', 'On the lake.')
  const { records } = await save(prisma, rest(2))
  const [piece] = records
  if (!piece) throw new Error('no evidence was created')
  const [replaced, changed] = await interleave(
    database,
    (held) => replace(held, 'On the lake.', 'They met.'),
    () => save(prisma, { does: 'change', ...piece, row: { ...piece.row, anchor: 'On the lake' } }),
    // It holds the article by then, and its evidence not yet.
    beforeQuery,
  )
  expect(replaced.status).toBe('fulfilled')
  expect(changed).toMatchObject({ status: 'rejected', reason: { because: { is: 'changed meanwhile' } } })
  expect(placesOf(await read(prisma))).toEqual([1])
})

test('two pieces of one record that would come to rest on one phrase do not keep a text from being replaced', async () => {
  await begin('They met.', 'On the lake.', 'By the lake.')
  await save(prisma, rest(2), rest(3))
  await replace(prisma, 'They met.', 'On the lake.', 'By the river.')
  // What finds nothing where it is stays to be chosen anew.
  expect(placesOf(await read(prisma))).toEqual([2, 3])
  await replace(prisma, 'On the lake.', 'They met.', 'By the river.')
  expect(placesOf(await read(prisma))).toEqual([1, 3])
})
