import type { Words } from '@/components/charts/words'

/** What holds for every page: whose words these are, and the licence of the software. */
export function SiteFooter({ words: { t } }: { readonly words: Words }) {
  return (
    <footer className="site-footer">
      <p>{t('site.scope')}</p>
      <p>{t('site.software')}</p>
      <p>
        <a href="/api">{t('api.title')}</a>
      </p>
    </footer>
  )
}
