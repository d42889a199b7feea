import type { Words } from '@/components/charts/words'

/** What holds for every page: whose words these are, the licence of the software, and the ways for those who are no readers. */
export function SiteFooter({ words: { t } }: { readonly words: Words }) {
  return (
    <footer className="site-footer">
      <p>{t('site.scope')}</p>
      <p>{t('site.software')}</p>
      <p>
        <a href="/api">{t('api.title')}</a> ·{' '}
        <a href="/admin" rel="nofollow">
          {t('site.coders')}
        </a>
      </p>
    </footer>
  )
}
