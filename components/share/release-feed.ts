import type { Words } from '@/components/charts/words'
import type { DemandRelease } from '@/dataset/demand-changes'
import { feedPath } from '@/dataset/feed-address'
import type { ReleaseEntry } from '@/dataset/release-entry'
import type { Feed, FeedEntry } from './atom-feed'

interface FeedOfReleases {
  readonly origin: string
  readonly process: { readonly id: string; readonly title: string }
  /** All releases, newest first. */
  readonly entries: readonly ReleaseEntry[]
  readonly words: Words
}

/** The releases of a process as a feed: published, corrected, withdrawn; what happened last stands first. */
export function prepareReleaseFeed({ origin, process, entries, words }: FeedOfReleases): Feed {
  const page = `${origin}/${process.id}`
  const happened = entries.flatMap((entry) => listEvents(entry, `${page}/releases/${entry.number}`, words))
  return {
    href: origin + feedPath(process.id),
    pageHref: `${page}/releases`,
    title: words.t('feed.title', { process: process.title }),
    language: words.locale,
    entries: happened.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0)),
  }
}

function listEvents(entry: ReleaseEntry, href: string, { t }: Words): readonly FeedEntry[] {
  const { number, publishedAt, note, changelog, withdrawal, corrections } = entry
  const published: FeedEntry = {
    id: href,
    href,
    title: t('feed.release', { number }),
    updatedAt: publishedAt,
    text: [
      ...(note === null ? [] : [t('releases.note', { note })]),
      ...(changelog ?? []).map((text) => t('releases.sentence', { text })),
    ],
  }
  return [
    ...(withdrawal === null
      ? [published]
      : [
          {
            id: `${href}#withdrawn`,
            href,
            title: t('feed.withdrawn', { number }),
            updatedAt: withdrawal.withdrawnAt,
            text: [withdrawal.reason],
          },
        ]),
    ...corrections.map(({ text, correctedAt }, index) => ({
      id: `${href}#correction-${index + 1}`,
      href,
      title: t('feed.correction', { number }),
      updatedAt: correctedAt,
      text: [text],
    })),
  ]
}

interface FeedOfDemand {
  readonly origin: string
  readonly processId: string
  readonly demand: { readonly id: string; readonly title: string }
  /** The releases that have something to say of it, newest first. */
  readonly releases: readonly DemandRelease[]
  readonly words: Words
}

/** What releases change about one demand, as a feed. */
export function prepareDemandFeed({ origin, processId, demand, releases, words }: FeedOfDemand): Feed {
  const { t } = words
  const page = `${origin}/${processId}/demands/${demand.id}`
  return {
    href: origin + feedPath(processId, demand.id),
    pageHref: page,
    title: t('feed.titleOfDemand', { demand: demand.title }),
    language: words.locale,
    entries: releases.map(({ number, publishedAt, changes }) => ({
      id: `${page}?release=${number}`,
      href: `${page}?release=${number}`,
      title: t('feed.release', { number }),
      updatedAt: publishedAt,
      text: changes === null ? [t('feed.first')] : changes.map((text) => t('releases.sentence', { text })),
    })),
  }
}
