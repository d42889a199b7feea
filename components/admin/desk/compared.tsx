import { type Comparison, type ComparisonRow, comparedTypes } from '@/dataset/articles/second-coding'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { BusyButton } from '../busy-button'
import { count } from '../count'
import { ProblemNote } from '../problem-note'
import { ArticleParagraphs } from './article-paragraphs'
import { AtOdds, Difference } from './difference'
import { sayValue } from './unit-values'
import { useAdjudicate } from './use-adjudicate'
import { useArticle } from './use-article'

const titles = { claim_stance: 'Claims', demand_status: 'Demands' } as const

interface ComparedProps {
  readonly processId: string
  readonly uid: number
  readonly mayEdit: boolean
  readonly names: ProcessNames
  readonly comparison: Comparison
}

/** Both codings of an article side by side, and what is set down in the end. */
export function Compared({ processId, uid, mayEdit, names, comparison }: ComparedProps) {
  const { rows, firstName, secondName } = comparison
  const adjudicate = useAdjudicate(processId, uid)
  const article = useArticle(processId, uid).data
  const agreed = rows.filter(({ first, second }) => first === second)
  const waiting = agreed.filter(({ adjudicated }) => adjudicated === null)
  const differing = rows.filter(({ first, second }) => first !== second)
  const undecided = differing.filter(({ adjudicated }) => adjudicated === null).length
  return (
    <>
      <p>
        First coder: {firstName}. Second coder: {secondName}. They gave the same to {agreed.length} of{' '}
        {count(rows.length, 'unit')} (
        {comparedTypes
          .map((type) => {
            const own = rows.filter(({ unitType }) => unitType === type)
            const same = own.filter(({ first, second }) => first === second).length
            return `${titles[type].toLowerCase()} ${same} of ${own.length}`
          })
          .join(', ')}
        ). The figures of reliability on the page about the method follow with the next release.
      </p>
      {adjudicate.error && <ProblemNote problem={adjudicate.error} />}
      {mayEdit && waiting.length > 0 && (
        <p>
          <BusyButton
            className="ad-main"
            isOff={adjudicate.isPending}
            onClick={() =>
              adjudicate.mutate({
                units: waiting.map((row) => ({ ...unitOf(row), value: row.first })),
                reason: 'Both coders gave the same.',
              })
            }
          >
            Set down the {waiting.length} on which both agree
          </BusyButton>{' '}
          <span className="ad-hint">
            It writes them into the codings, from which reliability is computed.
          </span>
        </p>
      )}
      {agreed.length > 0 && waiting.length === 0 && (
        <p className="ad-quiet">What both agree on is set down: {count(agreed.length, 'unit')}.</p>
      )}
      <h2>
        {differing.length === 0
          ? 'Both agree on everything'
          : `${count(differing.length, 'difference')}, ${undecided} to be decided`}
      </h2>
      {comparedTypes.map((type) => {
        const own = differing.filter(({ unitType }) => unitType === type)
        if (own.length === 0) return null
        return (
          <section key={type}>
            <h3>{titles[type]}</h3>
            <ul className="ad-compared">
              {own.map((row) => (
                <li key={row.unitKey}>
                  <Difference
                    key={`${row.adjudicated}`}
                    {...{ processId, uid, names, row, article, mayEdit, firstName, secondName }}
                    isBusy={adjudicate.isPending}
                    onSetDown={(value, reason) =>
                      adjudicate.mutate({ units: [{ ...unitOf(row), value }], reason })
                    }
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {article?.text && (
        <details className="ad-tools">
          <summary>The whole article</summary>
          <ArticleParagraphs paragraphs={article.text.paragraphs} />
        </details>
      )}
      {agreed.length > 0 && (
        <details className="ad-tools">
          <summary>The {agreed.length} on which both agree</summary>
          <ul className="ad-compared">
            {agreed.map((row) => (
              <li key={`${row.unitType} ${row.unitKey}`}>
                {row.name}: {sayValue(row.unitType, row.first, names)}
                <AtOdds {...{ processId, uid, row, names }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const unitOf = ({ unitType, unitKey, adjudicated }: ComparisonRow) => ({
  unitType,
  unitKey,
  seen: adjudicated,
})
