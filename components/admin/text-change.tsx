import { changedWords } from '@/dataset/edits/changed-words'
import { differingPart } from '@/dataset/edits/differing-part'

interface TextChangeProps {
  readonly before: string
  readonly after: string
}

/** Shorter texts are read at a glance: both are told whole. */
const shortestCompared = 60

/** What a text was and what it is: word by word where most of it stayed, else one after the other. */
export function TextChange({ before, after }: TextChangeProps) {
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
  return (
    <>
      <del dir="auto">{part.before}</del> <span aria-hidden="true">→</span> <ins dir="auto">{part.after}</ins>
    </>
  )
}
