import type { SheetPlace } from '@/components/charts/chart-room'
import type { RowPage } from '@/components/charts/row-pages'
import type { Words } from '@/components/charts/words'

interface PageLinksProps extends Pick<SheetPlace, 'pageHref'> {
  readonly page: RowPage | null
  readonly words: Words
}

/** Which rows of a long chart stand here, and the way to the others; nothing where all stand here. */
export function PageLinks({ page, pageHref, words }: PageLinksProps) {
  if (page === null) return null
  const { number, count, first, last, total } = page
  const link = (to: number, text: string) =>
    pageHref && to >= 1 && to <= count ? (
      <a key={text} href={pageHref(to)} data-view="" data-focus="page">
        {text}
      </a>
    ) : null
  return (
    <nav className="page-links" aria-label={words.t('pages.name')}>
      <span>{words.t('pages.rows', { first, last, total })}</span>
      {number > 2 ? link(1, words.t('pages.first')) : null}
      {link(number - 1, words.t('pages.previous'))}
      {link(number + 1, words.t('pages.next'))}
      {number < count - 1 ? link(count, words.t('pages.last')) : null}
    </nav>
  )
}
