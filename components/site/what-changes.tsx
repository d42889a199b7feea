import { type Change, type Changes, changeKinds, type MarkChange } from '@/components/charts/changes'
import type { RequestedChart } from '@/components/charts/draw-chart'
import { openSentence } from '@/components/charts/open-sentence'
import type { Words } from '@/components/charts/words'
import { isSelected } from '@/dataset/chart-options'
import { oldestFirst } from '@/dataset/source-order'

interface WhatChangesProps {
  readonly drawn: RequestedChart
  readonly changes: Changes
  readonly hrefOf: (markId: string) => string
}

/** So many marks of a kind are named; the others are counted. */
const mostListed = 200

/** What a choice of articles, or of a day, does to the chart, in words: how many marks, and which. */
export function WhatChanges({ drawn, changes, hrefOf }: WhatChangesProps) {
  const { t } = drawn.words
  const kinds = changeKinds.flatMap((kind) => {
    const list = changes.list.filter((change) => change.kind === kind)
    return list.length === 0 ? [] : [{ kind, list }]
  })
  return (
    <section className="changes" aria-label={t('changes.name')}>
      <p>
        <b>{describeChoice(drawn)}</b> {describeCounts(drawn, changes)}
      </p>
      {kinds.length > 0 && (
        <details>
          <summary>{t('changes.which')}</summary>
          {kinds.map(({ kind, list }) => (
            <div key={kind}>
              <p>
                <i className="change-sign" data-change={kind} aria-hidden="true" />
                <b>{t(`changes.kind.${kind}`)}</b>
              </p>
              <ul>
                {list.slice(0, mostListed).map((change) => (
                  <li key={change.markId + change.label}>
                    <ChangeLabel change={change} hrefOf={hrefOf} drawn={drawn} />
                  </li>
                ))}
                {list.length > mostListed && <li>{t('changes.more', { n: list.length - mostListed })}</li>}
              </ul>
            </div>
          ))}
        </details>
      )}
    </section>
  )
}

function ChangeLabel({
  change,
  hrefOf,
  drawn,
}: Pick<WhatChangesProps, 'hrefOf' | 'drawn'> & { change: Change }) {
  const whole = drawn.dataset.asOf?.whole ?? drawn.dataset
  const names = whole.rows.sources
    .filter(({ id }) => change.by.includes(id) && isSelected(drawn.options.source, id))
    .map(({ short_name }) => short_name)
  const label =
    names.length === 0
      ? change.label
      : drawn.words.t('changes.later', { label: change.label, articles: drawn.words.and(names) })
  return change.markId === null ? label : <a href={hrefOf(change.markId)}>{label}</a>
}

/** What became of each mark of the chart, by its id. */
export function changesByMark({ list }: Changes, { t }: Words): Readonly<Record<string, MarkChange>> {
  return Object.fromEntries(
    list.flatMap(({ kind, markId }) =>
      markId === null ? [] : [[markId, { kind, said: t(`changes.said.${kind}`) }]],
    ),
  )
}

function describeChoice({ dataset, options, words }: RequestedChart): string {
  const { t } = words
  const { only, without } = options.source
  const { asOf } = dataset
  const sources = oldestFirst(dataset.rows.sources)
  const names = (isKept: boolean) =>
    words.and(
      sources
        .filter(({ id }) => isSelected(options.source, id) === isKept)
        .map((source) => source.short_name),
    )
  const parts = [
    ...(asOf ? [t('changes.by', { day: words.day(asOf.day) })] : []),
    ...(only.length > 0 ? [t('changes.only', { articles: names(true) })] : []),
    ...(only.length === 0 && without.length > 0 ? [t('changes.without', { articles: names(false) })] : []),
  ]
  return t('changes.choice', { parts: openSentence(parts.join(', '), words) })
}

function describeCounts({ options, words }: RequestedChart, { list, keptCount }: Changes): string {
  const { t } = words
  const isOfDay = options.source.only.length + options.source.without.length === 0
  if (list.length === 0) return t(isOfDay ? 'changes.noneRetold' : 'changes.none')
  const counts = changeKinds.flatMap((kind) => {
    const n = list.filter((change) => change.kind === kind).length
    return n === 0 ? [] : [t(`changes.count.${kind}`, { n, words: words.count(n) })]
  })
  const rest = isOfDay
    ? t('changes.notRetold', { n: keptCount })
    : t('changes.kept', { n: keptCount, words: words.openingCount(keptCount) })
  return `${words.and(counts)}. ${rest}`
}
