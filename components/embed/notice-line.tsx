import type { Words } from '@/components/charts/words'
import { countDifferences, listDifferences } from './list-differences'
import { isSame, type Notice } from './prepare-notice'

/** As many differences as a frame has room for. */
const mostDifferences = 12

interface NoticeLineProps {
  readonly notice: Notice
  readonly words: Words
  /** The same embed with the notice in full. */
  readonly fullHref: string
}

/** The line in a pinned embed that says of which release it is, and what came after. It is one line high, always. */
export function NoticeLine({ notice, words, fullHref }: NoticeLineProps) {
  const { t } = words
  const { release, newer, corrections } = notice
  const [correction] = corrections
  const pinned = t('notice.pinned', { number: release.number, day: words.day(release.publishedOn) })
  if (!correction && !newer) return <p className="notice">{pinned}</p>
  const text = correction
    ? t('notice.corrected', { day: words.day(correction.correctedAt.slice(0, 10)), text: correction.text })
    : newer && t('notice.newer', { number: newer.number, n: countChanges(notice) })
  return (
    <p className={correction ? 'notice notice-correction' : 'notice'}>
      <a href={fullHref}>{text}</a>
    </p>
  )
}

interface NoticeTextProps {
  readonly notice: Notice
  readonly words: Words
  /** The same embed without the notice in full. */
  readonly backHref: string
  /** The chart's page with the newest release, and the list of releases: absolute. */
  readonly newestHref: string
  readonly releasesHref: string
}

/** All that came after the release of a pinned embed: corrections, and what in this chart is different now. */
export function NoticeText({ notice, words, backHref, newestHref, releasesHref }: NoticeTextProps) {
  const { t } = words
  const { release, newer, corrections } = notice
  return (
    <section className="embed-evidence">
      <a href={backHref}>{t('evidence.back')}</a>
      <h2>{t('notice.heading', { number: release.number })}</h2>
      <p>{t('notice.stays', { number: release.number, day: words.day(release.publishedOn) })}</p>
      {corrections.map(({ number, text, correctedAt }) => (
        <p key={`${number} ${correctedAt} ${text}`}>
          <strong>{t('notice.correction', { number, day: words.day(correctedAt.slice(0, 10)) })}</strong>{' '}
          {text}
        </p>
      ))}
      {newer ? (
        <>
          <p>
            {t(isSame(newer.difference) ? 'notice.same' : 'notice.different', {
              number: newer.number,
              day: words.day(newer.publishedOn),
            })}
          </p>
          <Differences notice={notice} words={words} />
        </>
      ) : (
        <p>{t('notice.newest')}</p>
      )}
      <p>
        {newer && (
          <>
            <a href={newestHref} target="_blank" rel="noopener">
              {t('notice.open')}
            </a>{' '}
            ·{' '}
          </>
        )}
        <a href={releasesHref} target="_blank" rel="noopener">
          {t('notice.releases')}
        </a>
      </p>
    </section>
  )
}

function Differences({ notice: { newer }, words }: Pick<NoticeLineProps, 'notice' | 'words'>) {
  const { t } = words
  if (!newer || isSame(newer.difference)) return null
  const lines = listDifferences(newer.difference, words)
  const more = lines.length - mostDifferences
  return (
    <ul>
      {lines.slice(0, mostDifferences).map((line) => (
        <li key={line.said}>{line.said}</li>
      ))}
      {more > 0 && <li>{t('notice.more', { n: more })}</li>}
    </ul>
  )
}

const countChanges = ({ newer }: Notice) => (newer ? countDifferences(newer.difference) : 0)
