import { expect, test } from 'vitest'
import { zipChosen } from '@/components/admin/processes/zip-files'

const csv = (name: string) => new File(['a,b'], name)

test('a file that is called as no table is told so, with the names that there are', async () => {
  const zipped = zipChosen([csv('parties.csv'), csv('notes.csv')], 'river')
  await expect(zipped).rejects.toThrow(/^No table is called “notes”\. .*sources\.csv, parties\.csv/)
})

test('of a new process there are no single tables', async () => {
  await expect(zipChosen([csv('notes.csv')], null)).rejects.toThrow('This is only part of a package.')
})
