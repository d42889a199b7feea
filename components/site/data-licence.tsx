import type { ProcessDescription } from '@/dataset/dataset'

/** Under which licence the coded data of a process may be used; nothing where its package names none. */
export function DataLicence({ licenses }: Pick<ProcessDescription, 'licenses'>) {
  if (licenses.length === 0) return null
  return (
    <p className="data-licence">Coded data: {licenses.map(({ title, name }) => title ?? name).join(', ')}.</p>
  )
}
