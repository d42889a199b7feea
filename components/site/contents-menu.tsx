import type { ReactNode } from 'react'
import type { Words } from '@/components/charts/words'
import { chartHref, type Pin, pinnedHref, recordListHref } from '@/components/records/record-address'
import { chartSlugs } from '@/dataset/chart-slugs'
import { pagedTypes } from '@/dataset/record-pages'

interface ContentsMenuProps {
  readonly processId: string
  readonly pin: Pin
  readonly words: Words
}

/** Every page of a process, one press away; the browser opens and closes it without script. */
export function ContentsMenu({ processId, pin, words }: ContentsMenuProps) {
  const { t } = words
  return (
    <>
      <button type="button" className="contents-button" popoverTarget="contents">
        {t('site.contents')}
      </button>
      <nav id="contents" popover="auto" className="contents" aria-label={t('site.contents')}>
        <Group heading={t('site.charts')}>
          {chartSlugs.map((slug) => (
            <li key={slug}>
              <a href={chartHref(processId, slug, pin)}>{t(`chart.${slug}`)}</a>
            </li>
          ))}
        </Group>
        <Group heading={t('site.records')}>
          {pagedTypes.map((type) => (
            <li key={type}>
              <a href={recordListHref(processId, type, pin)}>{t(`record.list.${type}`)}</a>
            </li>
          ))}
        </Group>
        <Group heading={t('site.about')}>
          <li>
            <a href={pinnedHref(`/${processId}`, pin)}>{t('site.overview')}</a>
          </li>
          <li>
            <a href={pinnedHref(`/${processId}/method`, pin)}>{t('method.title')}</a>
          </li>
          <li>
            <a href={pinnedHref(`/${processId}/releases`, pin)}>{t('releases.title')}</a>
          </li>
          <li>
            <a href={pinnedHref(`/${processId}/search`, pin)}>{t('site.search')}</a>
          </li>
        </Group>
      </nav>
    </>
  )
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h2>{heading}</h2>
      <ul>{children}</ul>
    </section>
  )
}
