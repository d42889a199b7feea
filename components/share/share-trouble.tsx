import type { Words } from '@/components/charts/words'

/** Says that what was asked for did not come, and the way out. */
export function ShareTrouble({
  onRetry,
  words: { t },
}: {
  readonly onRetry: () => void
  readonly words: Words
}) {
  return (
    <div className="trouble" role="alert">
      <p>{t('share.failed')}</p>
      <p>
        <button type="button" onClick={onRetry}>
          {t('controls.retry')}
        </button>
      </p>
    </div>
  )
}
