import type { PackageFault } from '../answers'

interface PackageFaultsProps {
  readonly faults: readonly PackageFault[]
  /** How many there are; the first are told. */
  readonly total: number
  /** The files that were chosen as single tables of a process; null where a whole package was. */
  readonly chosen: readonly string[] | null
}

/** What is wrong with a package: what has to be put right, and then what may follow from it. */
export function PackageFaults({ faults, total, chosen }: PackageFaultsProps) {
  const { causes, between, staying } = groupFaults(faults, chosen)
  return (
    <>
      <FaultList faults={causes} />
      {causes.length > 0 && between.length > 0 && <p>These may go away once that is put right:</p>}
      <FaultList faults={between} />
      {staying.length > 0 && (
        <p>
          The tables that were not chosen stay as they are in the process, and would no longer fit. Keep what
          they name, or choose them, too:
        </p>
      )}
      <FaultList faults={staying} />
      {total > faults.length && <p>… and {total - faults.length} more.</p>}
    </>
  )
}

/** Parts faults into those of cells, rows and files, those between records, and those of tables that were not chosen. */
export function groupFaults(faults: readonly PackageFault[], chosen: readonly string[] | null) {
  const isChosen = ({ where }: PackageFault) => chosen === null || chosen.includes(where)
  const own = faults.filter(isChosen)
  return {
    causes: own.filter(({ isBetween }) => !isBetween),
    between: own.filter(({ isBetween }) => isBetween),
    staying: faults.filter((fault) => !isChosen(fault)),
  }
}

function FaultList({ faults }: Pick<PackageFaultsProps, 'faults'>) {
  if (faults.length === 0) return null
  return (
    <ul>
      {faults.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
