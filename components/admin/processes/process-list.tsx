import Link from 'next/link'
import { DeletedLine } from './deleted-line'

interface ListedProcess {
  readonly id: string
  readonly title: string
  /** The number of the release that readers see; null where they see none. */
  readonly release: number | null
  readonly isPublished: boolean
}

interface ProcessListProps {
  readonly processes: readonly ListedProcess[]
}

/** The processes of the site, each a way to its records; after one was deleted, it says so. */
export function ProcessList({ processes }: ProcessListProps) {
  return (
    <>
      <DeletedLine />
      {processes.length === 0 ? <p>There is no process yet.</p> : <Processes processes={processes} />}
    </>
  )
}

function Processes({ processes }: ProcessListProps) {
  return (
    <ul className="ad-list">
      {processes.map((process) => (
        <li key={process.id}>
          <Link href={`/admin/processes/${process.id}`}>{process.title}</Link>
          <span className="ad-quiet">
            {process.id}, {sayPublished(process)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function sayPublished({ release, isPublished }: ListedProcess): string {
  if (release !== null) return `public: release ${release}`
  return isPublished ? 'withdrawn: readers see nothing' : 'not published yet'
}
