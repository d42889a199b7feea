import Link from 'next/link'
import type { MissingForComparison } from '@/dataset/articles/second-coding'

interface MissingListProps {
  readonly processId: string
  readonly uid: number
  readonly missing: readonly MissingForComparison[]
}

interface Way {
  /** The page, below the one of the process. */
  readonly path: (uid: number) => string
  readonly label: string
}

const ways: Readonly<Record<MissingForComparison['where'], Way>> = {
  desk: { path: (uid) => `articles/${uid}`, label: 'Go to the coding desk' },
  'second desk': { path: (uid) => `articles/${uid}/second`, label: 'Go to the second coding' },
  codes: { path: () => 'records/vocabularies', label: 'Go to the codes' },
}

/** What has to be done before both codings of an article can be compared, and where. */
export function MissingList({ processId, uid, missing }: MissingListProps) {
  return (
    <ul>
      {missing.map(({ what, where }) => (
        <li key={what}>
          {what}{' '}
          <Link href={`/admin/processes/${processId}/${ways[where].path(uid)}`}>{ways[where].label}</Link>
        </li>
      ))}
    </ul>
  )
}
