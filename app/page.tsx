import Link from 'next/link'
import { getWords } from '@/components/charts/get-words'
import { languagePin, pinnedHref } from '@/components/records/record-address'
import { Overview } from '@/components/site/overview'
import { PageFrame } from '@/components/site/page-frame'
import { parseChartOptions } from '@/dataset/chart-options'
import { findEntry, findLeadingRelease, listNewestReleases } from '@/server/queries/get-release'

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const words = getWords(parseChartOptions(await searchParams).options.lang)
  const pin = languagePin(words)
  const { t } = words
  const releases = listNewestReleases()
  const first = findLeadingRelease()
  return (
    <PageFrame isTitled release={first} pin={pin} lang={words.locale}>
      {first ? (
        <Overview release={first} entry={findEntry(first)} pin={pin} words={words} />
      ) : (
        <>
          <h1>{t('site.nothing')}</h1>
          <p>{t.rich('site.nothingHow', { code: (command) => <code>{command}</code> })}</p>
        </>
      )}
      {releases.length > 1 ? (
        <section className="page-part" aria-labelledby="processes">
          <h2 id="processes">{t('site.processes')}</h2>
          <ul>
            {releases.map(({ processId, dataset }) => (
              <li key={processId}>
                <Link href={pinnedHref(`/${processId}`, pin)}>{dataset.process.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </PageFrame>
  )
}
