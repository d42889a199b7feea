'use client'

import { useState } from 'react'
import { formatChartAddress, withoutReading } from '@/dataset/chart-address'
import { CiteDialog } from './cite-dialog'
import { EmbedDialog } from './embed-dialog'
import type { SharedState } from './share-dialog'

interface ShareBarProps extends SharedState {
  /** With what the absolute addresses of the site begin. */
  readonly origin: string
}

/** What a reader takes along of a chart: a frame for a page, a citation, files. Without script the files and a plain frame are left. */
export function ShareBar({ chart, query, origin, words }: ShareBarProps) {
  const { t } = words
  const [open, setOpen] = useState<'embed' | 'cite' | null>(null)
  const { processId, slug, release } = chart
  // What is taken along stays what it was.
  const fileAt = (ending: string, changes: Readonly<Record<string, string>> = {}) =>
    formatChartAddress(`/export/${processId}/${slug}.${ending}`, new URLSearchParams(query), {
      ...withoutReading,
      release: String(release),
      ...changes,
    })
  const close = () => setOpen(null)
  return (
    <div className="share-bar">
      <button type="button" className="share-open" onClick={() => setOpen('embed')}>
        {t('share.embed')}
      </button>
      <button type="button" className="share-open" onClick={() => setOpen('cite')}>
        {t('share.cite')}
      </button>
      <p className="share-files">
        {t('share.files')} <a href={fileAt('png', { scale: '2' })}>PNG</a> <a href={fileAt('svg')}>SVG</a>{' '}
        <a href={fileAt('csv')}>CSV</a> <a href={fileAt('json')}>JSON</a>{' '}
        <a href={fileAt('zip')}>{t('share.bundle')}</a>{' '}
        <a href={`/export/${processId}/datapackage.zip?release=${release}`}>{t('share.package')}</a>
      </p>
      <noscript>
        <p>
          {t('share.withoutScript')}{' '}
          <code>
            {`<iframe src="${origin}/embed/${processId}/${slug}" title="${t(`chart.${slug}`)}" width="100%" height="950" loading="lazy"></iframe>`}
          </code>
        </p>
      </noscript>
      {open === 'embed' && <EmbedDialog chart={chart} query={query} words={words} onClose={close} />}
      {open === 'cite' && <CiteDialog chart={chart} query={query} words={words} onClose={close} />}
    </div>
  )
}
