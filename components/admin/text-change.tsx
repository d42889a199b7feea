import { changedWords } from '@/dataset/edits/changed-words'
import { differingPart } from '@/dataset/edits/differing-part'

interface TextChangeProps {
  readonly before: string
  readonly after: string
  /** Whether what it was stands elsewhere already: then only what it is is told, unless word by word. */
  readonly isKnown?: boolean
}

/** Shorter texts are read at a glance: both are told whole. */
const shortestCompared = 60

/** What a text was and what it is: word by word where most of it stayed, else one after the other. */
export function TextChange({ before, after, isKnown = false }: TextChangeProps) {
  const isShort = Math.max(before.length, after.length) < shortestCompared
  const pieces = isShort ? null : changedWords(before, after)
  if (pieces)
    return (
      <span dir="auto">
        {pieces.map(({ is, text }, place) => {
          const Piece = is === 'same' ? 'span' : is === 'gone' ? 'del' : 'ins'
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have nothing else that tells them apart
          return <Piece key={place}>{text}</Piece>
        })}
      </span>
    )
  const part = differingPart(before || 'empty', after || 'empty')
  if (isKnown) return <span dir="auto">{part.after}</span>
  return (
    <>
      <del dir="auto">{part.before}</del> <span aria-hidden="true">→</span> <ins dir="auto">{part.after}</ins>
    </>
  )
}
