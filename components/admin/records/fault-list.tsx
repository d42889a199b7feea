import type { ProcessNames } from '@/dataset/edits/process-names'
import { faultsSchema } from '../answers'
import type { AdminProblem } from '../call-admin'
import { sayElsewhere } from './check-draft'

interface FaultListProps {
  readonly problem: AdminProblem
  readonly names: ProcessNames
}

/** Which rules a refused change would break, record by record; nothing where it was refused for another reason. */
export function FaultList({ problem: { members }, names }: FaultListProps) {
  const faulty = faultsSchema.safeParse(members).data
  if (!faulty) return null
  return (
    <ul>
      {[...new Set(faulty.faults.map((fault) => sayElsewhere(fault, names)))].map((said) => (
        <li key={said}>{said}</li>
      ))}
    </ul>
  )
}
