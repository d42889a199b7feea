import type { ReactNode } from 'react'
import type { AnySeries, SheetProps } from '@/components/charts/chart-room'
import type { Description } from '@/components/charts/description'

/**
 * What every chart has around its marks as HTML: filter, headline, deck, legend, source line and the way to the whole
 * chart. Its CSS: `chart.css`.
 */
export function ChartSheet({
  series,
  description,
  words,
  allHref,
  isFramed,
  heading: Heading = 'h2',
  className,
  legend,
  all,
  children,
}: SheetProps<AnySeries, Description> & {
  /** The classes that choose the chart's layout. */
  readonly className: string
  readonly legend: ReactNode
  /** What the whole chart shows, counted and in words; null where there is nothing more to see. */
  readonly all: string | null
  readonly children: ReactNode
}) {
  return (
    <section className="chart" aria-label={description.title} lang={words.locale} dir={words.direction}>
      <div className={className}>
        {description.filter === null ? null : <p className="chart-filter">{description.filter}</p>}
        <Heading className="chart-title">{description.title}</Heading>
        {description.deck === '' ? null : <p className="chart-deck">{description.deck}</p>}
        {legend}
        {children}
        <p className="chart-source">
          {description.sourceLine} {series.marks.length > 0 ? words.t('opens') : null}{' '}
          {allHref && all !== null ? (
            <a className="chart-all" href={allHref} target={isFramed ? '_blank' : undefined} rel="noopener">
              {isFramed ? words.t('onParley', { all }) : all}
            </a>
          ) : null}
        </p>
      </div>
    </section>
  )
}

/** The level of the headings inside a chart: one below its headline. */
export function subheading(heading: 'h1' | 'h2' = 'h2'): 'h2' | 'h3' {
  return heading === 'h1' ? 'h2' : 'h3'
}
