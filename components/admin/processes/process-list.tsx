import Link from 'next/link'

interface ProcessListProps {
  readonly processes: readonly {
    readonly id: string
    readonly title: string
    readonly release: number | null
  }[]
}

/** The processes of the site, each a way to its records. */
export function ProcessList({ processes }: ProcessListProps) {
  if (processes.length === 0) return <p>There is no process yet.</p>
  return (
    <ul className="ad-list">
      {processes.map(({ id, title, release }) => (
        <li key={id}>
          <Link href={`/admin/processes/${id}`}>{title}</Link>
          <span className="ad-quiet">{release === null ? 'not published yet' : `release ${release}`}</span>
        </li>
      ))}
    </ul>
  )
}
