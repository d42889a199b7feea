import { mayAs, type Role } from '@/dataset/roles'
import { getHouse } from '@/server/house'
import { wasPublished } from '@/server/records/delete-process'

/** Whether a role may delete a process: a publisher, as long as it was never published. */
export async function mayDelete(processId: string, role: Role): Promise<boolean> {
  return mayAs(role, 'publisher') && !(await wasPublished(getHouse().prisma, processId))
}
