import type { ReleasedDataset } from '@/components/charts/draw-chart'
import type { Words } from '@/components/charts/words'
import type { Pin } from '@/components/records/record-address'
import { oldestFirst } from '@/dataset/source-order'
import { describeUnsaid, type UnsaidLine } from './describe-unsaid'

/** More names than this are folded behind their number. */
const mostNames = 5

/** What no article says, as a section of its own; nothing where there is nothing to say. */
export function UnsaidList({
  release,
  pin,
  words,
}: {
  readonly release: ReleasedDataset
  /** The release that links keep. */
  readonly pin: Pin
  readonly words: Words
}) {
  const { t } = words
  const lines = describeUnsaid(release.dataset, pin, words)
  if (lines.length === 0) return null
  const uncoded = oldestFirst(release.dataset.rows.sources).filter(({ coding_complete }) => !coding_complete)
  return (
    <section className="page-part us" aria-labelledby="unsaid">
      <h2 id="unsaid">{t('unsaid.heading')}</h2>
      <p>
        {t('unsaid.intro', { number: release.number })}{' '}
        {uncoded.length > 0
          ? t('uncoded', { articles: words.and(uncoded.map(({ short_name }) => short_name)) })
          : null}
      </p>
      <ul className="us-lines">
        {lines.map((line) => (
          <li key={line.kind}>
            <p className="us-sentence">{line.sentence}</p>
            <Names line={line} words={words} />
            <p className="us-chart">
              <a href={line.chart.href}>{line.chart.label}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Names({ line: { names }, words }: { readonly line: UnsaidLine; readonly words: Words }) {
  const list = (
    <ul className="us-names">
      {names.map(({ key, label, href, detail }) => (
        <li key={key}>
          {href === null ? <bdi>{label}</bdi> : <a href={href}>{label}</a>}
          {detail === null ? null : <span>: {detail}</span>}
        </li>
      ))}
    </ul>
  )
  if (names.length <= mostNames) return list
  return (
    <details>
      <summary>{words.t('unsaid.show', { n: names.length })}</summary>
      {list}
    </details>
  )
}
