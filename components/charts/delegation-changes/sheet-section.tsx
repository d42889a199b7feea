import { MarkLink } from '@/components/marks/mark-link'
import type { SheetProps } from '../chart-room'
import type { ChangesDescription } from './describe'
import { gapSentence, restSentence, splitThreads } from './phrases'
import type { ChangesSeries, Section } from './series'
import { SheetThread } from './sheet-thread'

type Props = SheetProps<ChangesSeries, ChangesDescription>

/** One side: rounds in which nobody of it is named, its rows, and the names of the rows that are folded. */
export function SheetSection(props: Props & { readonly section: Section; readonly Heading: 'h2' | 'h3' }) {
  const { series, words, section, Heading } = props
  const { rows, rest } = splitThreads(series, section)
  const gaps = section.gaps.flatMap((gap, index) => {
    const column = series.columns[index]
    return gap && column ? [{ gap, label: column.label }] : []
  })
  return (
    <div className="dg-side">
      <Heading className="dg-party">{section.name}</Heading>
      {gaps.length === 0 ? null : (
        <ul className="dg-gaps">
          {gaps.map(({ gap, label }) => (
            <li key={gap.markId}>
              <MarkLink {...props} markId={gap.markId} className="dg-gap">
                {gapSentence(label, gap, words)}
              </MarkLink>
            </li>
          ))}
        </ul>
      )}
      <ul>
        {rows.map((thread) => (
          <SheetThread key={thread.key} {...props} thread={thread} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <>
          <p className="dg-rest">{restSentence(series, rest, words)}</p>
          <details className="dg-unfold">
            <summary>{words.t('delegationChanges.unfold', { n: rest.length })}</summary>
            <ul>
              {rest.map((thread) => (
                <SheetThread key={thread.key} {...props} thread={thread} />
              ))}
            </ul>
          </details>
        </>
      )}
    </div>
  )
}
