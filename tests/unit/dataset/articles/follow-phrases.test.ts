import { expect, test } from 'vitest'
import { followPhrases } from '@/dataset/articles/follow-phrases'

const piece = (uid: number, paragraph: number, anchor: string) => ({
  table: 'evidence' as const,
  uid,
  version: 1,
  row: { record_type: 'event', record_id: 'meeting', source: 'herald', paragraph, anchor },
})
const uids = (list: readonly { readonly uid: number }[]) => list.map(({ uid }) => uid)

test('phrases stay where they find their passage, move where they find it once, and are lost otherwise', () => {
  const evidence = [
    piece(1, 1, 'The ferry'),
    piece(2, 1, 'was late'),
    piece(3, 2, 'on the lake'),
    piece(4, 9, 'gauges'),
  ]
  const { kept, moved, lost } = followPhrases(evidence, [
    'The ferry came.',
    'They met on the lake, and dined on the lake.',
    'It was late.',
  ])
  expect(uids(kept)).toEqual([1])
  expect(moved.map(({ evidence: { uid }, to }) => [uid, to])).toEqual([[2, 3]])
  // Twice in one paragraph finds nothing.
  expect(uids(lost)).toEqual([3, 4])
})

test('a phrase that stands in two other paragraphs has no one place', () => {
  expect(uids(followPhrases([piece(1, 3, 'the lake')], ['the lake', 'the lake', 'nothing']).lost)).toEqual([
    1,
  ])
  expect(followPhrases([], ['nothing'])).toEqual({
    kept: [],
    moved: [],
    lost: [],
    doubled: [],
  })
})

test('no two pieces of one record come to rest on one phrase: the one that would move is lost', () => {
  const both = [piece(1, 3, 'the lake'), piece(2, 2, 'the lake')]
  const onKept = followPhrases(both, ['nothing', 'the lake', 'nothing'])
  expect(uids(onKept.kept)).toEqual([2])
  expect(onKept.moved).toEqual([])
  expect([uids(onKept.lost), uids(onKept.doubled)]).toEqual([[1], [1]])
  const together = followPhrases(both, ['the lake', 'nothing', 'nothing'])
  expect(together.moved.map(({ evidence: { uid }, to }) => [uid, to])).toEqual([[1, 1]])
  expect([uids(together.lost), uids(together.doubled)]).toEqual([[2], [2]])
  const [one] = both
  const other = { ...piece(2, 2, 'the lake'), row: { ...one?.row, record_id: 'dinner', paragraph: 2 } }
  expect(followPhrases([piece(1, 3, 'the lake'), other], ['nothing', 'the lake']).doubled).toEqual([])
})
