import { subheading } from '@/components/marks/chart-sheet'
import { MarkLink } from '@/components/marks/mark-link'
import { PageLinks } from '@/components/marks/page-links'
import type { SheetProps } from '../chart-room'
import { rowTitle, warningTitle } from '../demand-phrases'
import { rowsOn } from '../row-pages'
import type { DemandPathsDescription } from './describe'
import { foldTitle, listTitles, sectionTitle } from './phrases'
import type { DemandPathsSeries, PathItem } from './series'
import { SheetItems } from './sheet-item'

type Props = SheetProps<DemandPathsSeries, DemandPathsDescription>

/** What moved, what has several kinds of steps, the rest as names that unfold, and warnings as a list. */
export function SheetFull(props: Props) {
  const { series, words, heading } = props
  const { sections, page } = series
  const on = rowsOn(page)
  const [plain, unreported, warnings] = [on(series.plain), on(series.unreported), on(series.warnings)]
  const Subheading = subheading(heading)
  return (
    <>
      {sections.map((section) => {
        // On one page of many all rows stand open.
        const items = page ? on([...section.items, ...section.folded]) : section.items
        const folded = page ? [] : section.folded
        return items.length + folded.length === 0 ? null : (
          <div className="dp-section" key={section.kind}>
            <Subheading className="dp-head">{sectionTitle(section, words)}</Subheading>
            {items.length > 0 ? <SheetItems {...props} items={items} /> : null}
            {folded.length > 0 ? (
              <>
                <p className="dp-rest">{listTitles(folded, words)}</p>
                <Unfold {...props} title={foldTitle(folded, words)} items={folded} />
              </>
            ) : null}
          </div>
        )
      })}
      <div className="dp-section">
        <Names {...props} items={plain} lead={words.t('demandPaths.plain', { n: series.plain.length })} />
        <Unfold {...props} title={words.t('demandPaths.unfold', { n: plain.length })} items={plain} />
        <Names
          {...props}
          items={unreported}
          lead={words.t('demandPaths.unreported', { n: series.unreported.length })}
        />
      </div>
      {warnings.length > 0 ? (
        <div className="dp-section">
          <Subheading className="dp-head">
            {words.t('demandCharts.warnings', { n: series.warnings.length })}
          </Subheading>
          <Names {...props} items={warnings} titleOf={(item) => warningTitle(series, item, words)} />
        </div>
      ) : null}
      <PageLinks page={page} pageHref={props.pageHref} words={words} />
    </>
  )
}

function Unfold(props: Props & { readonly title: string; readonly items: readonly PathItem[] }) {
  const { title, items } = props
  if (items.length === 0) return null
  return (
    <details className="unfold">
      <summary>{title}</summary>
      <SheetItems {...props} items={items} />
    </details>
  )
}

/** Demands as one sentence of names, each a link; nothing where there are none. */
function Names(
  props: Props & {
    readonly items: readonly PathItem[]
    readonly lead?: string
    readonly titleOf?: (item: PathItem) => string
  },
) {
  const { items, lead, words, titleOf = (item: PathItem) => rowTitle(item, words) } = props
  if (items.length === 0) return null
  return (
    <div className="names">
      {lead ? <p>{lead} </p> : null}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <MarkLink {...props} markId={item.id} className="name">
              {titleOf(item)}
            </MarkLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
