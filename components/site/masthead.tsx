import Link from 'next/link'
import type { ReleasedDataset } from '@/components/charts/draw-chart'
import type { Words } from '@/components/charts/words'
import { languagePin, type Pin, pinnedHref } from '@/components/records/record-address'
import { readSearchWords } from '@/components/search/read-search-words'
import { SearchBox } from '@/components/search/search-box'
import { ContentsMenu } from './contents-menu'

interface MastheadProps {
  readonly release?: Pick<ReleasedDataset, 'number' | 'dataset'> | undefined
  readonly pin?: Pin
  readonly isTitled?: boolean
  readonly isSearch?: boolean
  readonly words: Words
}

/** The line at the head of every page: the site, and what there is on the process where the page is about one. */
export function Masthead({ release, pin = {}, isTitled = false, isSearch = false, words }: MastheadProps) {
  return (
    <header className="masthead">
      <a className="masthead-skip" href="#content">
        {words.t('site.skip')}
      </a>
      <Link href={pinnedHref('/', languagePin(words))} className="masthead-site">
        Parley
      </Link>
      {release && <OfProcess {...{ release, pin, isTitled, isSearch, words }} />}
    </header>
  )
}

function OfProcess({
  release: { number, dataset },
  pin,
  isTitled,
  isSearch,
  words,
}: Required<MastheadProps> & { release: NonNullable<MastheadProps['release']> }) {
  const { id, title } = dataset.process
  return (
    <>
      {isTitled ? null : (
        <Link href={pinnedHref(`/${id}`, pin)} className="masthead-process">
          {title}
        </Link>
      )}
      {isSearch ? null : (
        <div className="masthead-search">
          <SearchBox processId={id} release={number} pin={pin} words={readSearchWords(words)} />
        </div>
      )}
      <ContentsMenu processId={id} pin={pin} words={words} />
    </>
  )
}
