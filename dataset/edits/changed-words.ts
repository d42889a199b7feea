import { diffArrays } from 'diff'

/** A piece of two texts that differ: what both say, what only the older says, or what only the newer says. */
export interface TextPiece {
  readonly is: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Longer texts would take too long to be compared word by word. */
const longestCompared = 20_000
/** Of two texts, so much must be the same for their words to be told apart; else each is told whole. */
const leastShared = 0.4
/** What is the same is told up to this length; of more, this much beside what is not. */
const context = 60

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

/**
 * Where two texts differ, word by word in any script, with a little of what is the same around it; null where they have
 * too little in common, or are too long, for that to be readable.
 */
export function changedWords(before: string, after: string): readonly TextPiece[] | null {
  const longer = Math.max(before.length, after.length)
  if (longer > longestCompared) return null
  const pieces = mend(
    diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
      is: added ? 'new' : removed ? 'gone' : 'same',
      text: value.join(''),
    })),
  )
  const shared = pieces.reduce((sum, { is, text }) => sum + (is === 'same' ? text.trim().length : 0), 0)
  if (shared < leastShared * longer) return null
  if (pieces.length === 1) return pieces
  return pieces.map((piece, place) =>
    piece.is === 'same' ? { is: 'same', text: shorten(piece.text, place, pieces.length) } : piece,
  )
}

/** A space or a mark that stays between two changes belongs to both: they read as one. */
function mend(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const mended: TextPiece[] = []
  let [gone, added] = ['', '']
  const flush = () => {
    if (gone) mended.push({ is: 'gone', text: gone })
    if (added) mended.push({ is: 'new', text: added })
    gone = added = ''
  }
  /** Whether something went and something else came around it. */
  const isBetween = (next?: TextPiece['is']) =>
    (gone !== '' && (added !== '' || next === 'new')) || (added !== '' && next === 'gone')
  for (const [place, { is, text }] of pieces.entries()) {
    if (is === 'gone') gone += text
    else if (is === 'new') added += text
    else if (isBetween(pieces[place + 1]?.is) && !/[\p{L}\p{N}]/u.test(text)) {
      gone += text
      added += text
    } else {
      flush()
      mended.push({ is, text })
    }
  }
  flush()
  return mended
}

/** Of a long piece that is the same only what stands beside a change. */
function shorten(text: string, place: number, count: number): string {
  const [head, tail] = [place > 0 ? upTo(text) : '', place < count - 1 ? from(text) : '']
  return head.length + tail.length + 1 < text.length ? `${head}…${tail}` : text
}

/** The beginning of a text, in whole words. */
function upTo(text: string): string {
  if (text.length <= context) return text
  const cut = text.slice(0, context)
  return cut.slice(0, cut.lastIndexOf(' ') + 1) || cut
}

/** The end of a text, in whole words. */
function from(text: string): string {
  if (text.length <= context) return text
  const cut = text.slice(-context)
  return cut.slice(cut.indexOf(' '))
}
