/** Packages that are uploaded: as spreadsheets save them, and under another id. */
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '@/dataset/csv-text'
import { writePackage } from '@/dataset/write-package'
import { importDataset } from '@/server/records/import-dataset'
import { readRevisions } from '@/server/records/read-revisions'
import { readTables } from '@/server/records/read-tables'
import { ask, openAdminSite } from '@/tests/support/admin-site'
import { inventedDataset } from '@/tests/support/datasets'
import { removeRow, setCell, textOf, withFile } from '@/tests/support/edit-package'

const site = await openAdminSite()
const { prisma } = site.house
const dataset = inventedDataset()
const { id } = dataset.process
await importDataset(prisma, dataset)
const cookie = await site.logIn((await site.addUser('publisher')).email)

const files = writePackage(dataset)
const zip = (changed = files) => zipSync(Object.fromEntries(changed))
const answer = async (response: Response) => [response.status, await response.json()] as const
const preview = async (query = '', package_ = zip()) =>
  answer(await ask('POST /api/admin/imports/preview', { query, zip: package_, cookie }))
const write = async (query: string, state: number) =>
  answer(
    await ask('POST /api/admin/imports', {
      query,
      zip: zip(),
      cookie,
      headers: { 'if-match': `"${state}"` },
    }),
  )

test('a table that a spreadsheet saved is the same table', async () => {
  const cells = parseCsv(textOf(files, 'demands.csv'))
  const saved = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
  const changed = withFile(files, 'demands.csv', `\uFEFF${saved.join('\r\n')}\r\n`)
  expect(await preview('', zip(changed))).toMatchObject([200, { isNew: false, size: 0 }])
})

test('a table in another encoding is refused, with the way out', async () => {
  const latin1 = new Uint8Array([...(files.get('demands.csv') ?? []), 0xe9, 0x0a])
  const [status, { faults }] = await preview('', zip(withFile(files, 'demands.csv', latin1)))
  expect([status, faults]).toEqual([
    422,
    [
      {
        where: 'demands.csv',
        isBetween: false,
        text: expect.stringContaining('CSV UTF-8 (Comma delimited)'),
      },
    ],
  ])
})

test('what is wrong in a row is told before what is wrong between records', async () => {
  const broken = setCell(removeRow(files, 'parties', 2), 'rounds', 2, 'id', 'No Id')
  const [, { faults }] = await preview('', zip(broken))
  const kinds = faults.map(({ isBetween }: { isBetween: boolean }) => isBetween)
  expect(kinds).toContain(true)
  expect(kinds.indexOf(true)).toBe(kinds.lastIndexOf(false) + 1)
})

describe('under another id', () => {
  test('a package is a new process, which says what its package says', async () => {
    const [, { isNew, state, process }] = await preview('?as=a-copy')
    expect({ isNew, state, process }).toEqual({
      isNew: true,
      state: 0,
      process: { id: 'a-copy', title: dataset.process.title },
    })
    expect(await write('?as=a-copy', state)).toMatchObject([200, { id: 'a-copy' }])
    const copy = await readTables(prisma, 'a-copy')
    expect(copy).toEqual({ ...dataset, process: { ...dataset.process, id: 'a-copy' } })
    expect(await readTables(prisma, id)).toEqual(dataset)
    const [revision] = await readRevisions(prisma, 'a-copy', {}, 1)
    expect(revision?.reason).toBe('Imported from a package')
  })

  test('it may have another title', async () => {
    const renamed = `?${new URLSearchParams({ as: 'b-copy', title: 'Talks (copy)' })}`
    const [, { state, process }] = await preview(renamed)
    expect(process).toEqual({ id: 'b-copy', title: 'Talks (copy)' })
    expect(await write(renamed, state)).toMatchObject([200, { id: 'b-copy' }])
    expect((await readTables(prisma, 'b-copy'))?.process.title).toBe('Talks (copy)')
    const [status, { detail }] = await preview(`?${new URLSearchParams({ as: 'c-copy', title: ' ' })}`)
    expect([status, detail]).toEqual([400, 'Title must not be empty.'])
  })

  test('it is refused where a process has that id, whatever state was seen', async () => {
    const [, { state }] = await preview()
    const taken = [409, { is: 'process there already', processId: id }] as const
    expect(await preview(`?as=${id}`)).toMatchObject(taken)
    for (const seen of [state, 0]) expect(await write(`?as=${id}`, seen)).toMatchObject(taken)
  })

  test('it is refused where that is no id', async () => {
    for (const as of ['', 'No Id', 'admin']) {
      const [status, { detail }] = await preview(`?${new URLSearchParams({ as })}`)
      expect([status, detail]).toEqual([400, expect.stringMatching(/^Id of the new process [a-z].*\.$/)])
    }
  })
})

test('a reason that was given stands behind what was done', async () => {
  const [, { state }] = await preview('?as=with-a-reason')
  await write('?as=with-a-reason&reason=Because', state)
  const [revision] = await readRevisions(prisma, 'with-a-reason', {}, 1)
  expect(revision?.reason).toBe('Imported from a package: Because')
})
