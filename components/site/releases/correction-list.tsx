import type { Words } from '@/components/charts/words'
import { type CorrectionEntry, isAbout, type ReleaseEntry } from '@/dataset/release-entry'

/** The corrections that a release made, and those that later ones made of it. */
export function listCorrectionsOf(
  entries: readonly ReleaseEntry[],
  number: number,
): readonly CorrectionEntry[] {
  return entries
    .flatMap(({ corrections }) => corrections)
    .filter((one) => one.number === number || isAbout(one, number))
}

/** What was wrong in which releases. */
export function CorrectionList({
  corrections,
  words,
}: {
  readonly corrections: readonly CorrectionEntry[]
  readonly words: Words
}) {
  return corrections.map(({ number, since, text, correctedAt }) => (
    <p key={`${number} ${correctedAt} ${text}`} className="rl-correction">
      <strong>
        {words.t('releases.correction', {
          number,
          since,
          last: number - 1,
          n: number - since,
          day: words.day(correctedAt.slice(0, 10)),
        })}
      </strong>{' '}
      {text}
    </p>
  ))
}
