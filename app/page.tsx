import Link from 'next/link'
import { Overview } from '@/components/site/overview'
import { PageFrame } from '@/components/site/page-frame'
import { findEntry, listNewestReleases } from '@/server/queries/get-release'

export default function HomePage() {
  const releases = listNewestReleases()
  const [first] = releases
  return (
    <PageFrame isTitled release={first}>
      {first ? (
        <>
          <Overview release={first} entry={findEntry(first)} />
          <section>
            <h2>All processes</h2>
            <ul>
              {releases.map(({ processId, dataset }) => (
                <li key={processId}>
                  <Link href={`/${processId}`}>{dataset.process.title}</Link>
                </li>
              ))}
            </ul>
          </section>
        </>
      ) : (
        <>
          <h1>Nothing is published yet</h1>
          <p>
            Import a data package with <code>npm run parley -- import FOLDER</code> and publish it with{' '}
            <code>npm run parley -- publish PROCESS</code>.
          </p>
        </>
      )}
    </PageFrame>
  )
}
