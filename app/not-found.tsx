import type { Metadata } from 'next'
import Link from 'next/link'
import { PageFrame } from '@/components/site/page-frame'

export const metadata: Metadata = { title: 'There is no such page' }

export default function NotFound() {
  return (
    <PageFrame>
      <h1>There is no such page</h1>
      <p>
        The address may be mistyped, or it names a process, a chart, a record or a release that does not
        exist.
      </p>
      <p>
        <Link href="/">All processes</Link>
      </p>
    </PageFrame>
  )
}
