import Link from 'next/link'
import { Fragment } from 'react'
import { count } from '../count'
import type { Review, ReviewedCharts } from './publishing-answers'

interface NotFinishedProps {
  readonly processId: string
  readonly unfinished: Review['unfinished']
  /** Undefined as long as they are being drawn. */
  readonly charts: ReviewedCharts['charts'] | undefined
}

/** The articles that are not coded to the end, and the charts that would say no finding any more; nothing without either. */
export function NotFinished({ processId, unfinished, charts = [] }: NotFinishedProps) {
  const silent = charts.filter(({ losesFinding }) => losesFinding)
  if (unfinished.length === 0 && silent.length === 0) return null
  return (
    <div className="ad-restored">
      {unfinished.length > 0 && (
        <p>
          {count(unfinished.length, 'article')} {unfinished.length === 1 ? 'is' : 'are'} not coded to the end:{' '}
          {unfinished.map(({ id, name, article }, place) => (
            <Fragment key={id}>
              {place > 0 && ', '}
              <Link href={`/admin/processes/${processId}/articles/${article}`}>{name}</Link>
            </Fragment>
          ))}
          . Where {unfinished.length === 1 ? 'it says' : 'they say'} nothing, readers will see “not coded
          yet”.
        </p>
      )}
      {silent.length > 0 && (
        <p>
          {unfinished.length > 0 && 'With that, '}
          {count(silent.length, 'chart')} {silent.length === 1 ? 'loses its finding' : 'lose their findings'}:{' '}
          {silent.map(({ name }) => name).join(', ')}. The headline will only be the name of the chart.
        </p>
      )}
      <p>You can publish all the same.</p>
    </div>
  )
}
