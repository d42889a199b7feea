import type { ReactNode } from 'react'
import type { ReleasedDataset } from '@/components/charts/draw-chart'
import { getWords } from '@/components/charts/get-words'
import type { Pin } from '@/components/records/record-address'
import { Masthead } from './masthead'
import { type PageStanding, PinnedNote } from './pinned-note'
import { SiteFooter } from './site-footer'

interface PageFrameProps {
  /** What the page is drawn from; none for pages about no process. */
  readonly release?:
    | (Pick<ReleasedDataset, 'number' | 'dataset'> & { readonly publishedAt: string })
    | undefined
  /** What the links of the page keep. */
  readonly pin?: Pin
  /** How the release stands, where the page is pinned to it. */
  readonly standing?: PageStanding | undefined
  /** Whether the page itself is headed by the title of the process. */
  readonly isTitled?: boolean
  /** Whether the page itself has the search box. */
  readonly isSearch?: boolean
  readonly lang?: string
  readonly children: ReactNode
}

/** What every page stands in: its head, its content and its foot, in the language and direction of the reader. */
export function PageFrame({ lang = 'en', standing, children, ...masthead }: PageFrameProps) {
  const words = getWords(lang)
  return (
    <div lang={words.locale} dir={words.direction}>
      <Masthead {...masthead} words={words} />
      <main className="page" id="content">
        {standing && masthead.release && (
          <PinnedNote release={masthead.release} standing={standing} words={words} />
        )}
        {children}
      </main>
      <SiteFooter words={words} />
    </div>
  )
}
