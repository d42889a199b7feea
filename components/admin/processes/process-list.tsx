import Link from 'next/link'
import { DeletedLine } from './deleted-line'

interface ProcessListProps {
  readonly processes: readonly {
    readonly id: string
    readonly title: string
    readonly release: number | null
  }[]
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
      {processes.map(({ id, title, release }) => (
        <li key={id}>
          <Link href={`/admin/processes/${id}`}>{title}</Link>
          <span className="ad-quiet">
            {id}, {release === null ? 'not published yet' : `public: release ${release}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
