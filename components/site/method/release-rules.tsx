import { pinnedHref } from '@/components/records/record-address'
import type { MethodProps } from './method-section'

/** What a release, a pin and a hash are, and those of the release that is shown. */
export function ReleaseRules({ release, pin, words }: MethodProps) {
  const { t } = words
  const { number } = release
  const day = words.day(release.publishedAt.slice(0, 10))
  return (
    <>
      <p>{t('method.releases.immutable')}</p>
      <p>{t('method.releases.pin', { example: `release=${number}` })}</p>
      <p>
        {t('method.releases.hash', { number, day })} <code className="rl-hash">{release.hash}</code>
      </p>
      <p>{t('method.releases.withdrawn')}</p>
      <p>
        <a href={pinnedHref(`/${release.dataset.process.id}/releases`, pin)}>{t('method.releases.all')}</a>
      </p>
    </>
  )
}
