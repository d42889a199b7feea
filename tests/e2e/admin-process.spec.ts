/** Processes in the admin: begun, described, taken out as a package and in from one; each test has its own. */
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { unzipSync, zipSync } from 'fflate'
import { enterAs, logInElsewhere } from '@/tests/support/admin-visit'
import { findAxeProblems } from '@/tests/support/axe'
import { processId } from '@/tests/support/chart-addresses'

/** Begins a process with the vocabularies of the real one, and opens it; gives its id. */
async function beginProcess(page: Page, title: string): Promise<string> {
  await page.goto('/admin')
  await page.getByRole('link', { name: 'New process' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Description').fill('Begun by a test.')
  const id = await page.getByLabel('Id', { exact: true }).inputValue()
  await page.getByLabel('Vocabularies').selectOption(processId)
  await page.getByRole('button', { name: 'Begin the process' }).click()
  await expect(page).toHaveURL(new RegExp(`/admin/processes/${id}$`))
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  return id
}

/** The files of the package that a process exports, by name, in their folder. */
async function exportPackage(page: Page, id: string): Promise<Record<string, Uint8Array>> {
  await page.goto(`/admin/processes/${id}/package`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the package' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(new RegExp(`^${id}-\\d{4}-\\d\\d-\\d\\d\\.zip$`))
  return unzipSync(new Uint8Array(await readFile(await file.path())))
}

/** The same package with some of its texts replaced. */
function edited(
  files: Record<string, Uint8Array>,
  texts: Readonly<Record<string, (text: string) => string>>,
): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => {
      const edit = texts[path.slice(path.lastIndexOf('/') + 1)]
      return [path, edit ? Buffer.from(edit(Buffer.from(bytes).toString('utf8'))) : bytes]
    }),
  )
}

async function choosePackage(page: Page, files: Record<string, Uint8Array>): Promise<void> {
  await page.getByLabel('A package').setInputFiles({
    name: 'package.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(files)),
  })
}

/** Counts what the page sends by a method to an address. */
function countSent(page: Page, method: string, address: string): { readonly sent: number } {
  const count = { sent: 0 }
  page.on('request', (request) => {
    if (request.method() === method && new URL(request.url()).pathname === address) count.sent++
  })
  return count
}

const preview = (page: Page) => page.getByRole('region', { name: 'What would change' })
const problem = (page: Page) => page.locator('.ad-problem')
const importIt = (page: Page) => page.getByRole('button', { name: 'Import', exact: true })

/** Adds parties to the table of a package. */
const withParties =
  (...rows: readonly string[]) =>
  (csv: string) =>
    `${csv}${rows.join('\n')}\n`
const alpha = 'alpha,Alpha side,Alpha,state,party,'
const beta = 'beta,Beta side,Beta,state,party,'
const gamma = 'gamma,Gamma side,Gamma,state,mediator,'

test('a process is begun, exported, changed in a spreadsheet, imported after a look, and put back', async ({
  page,
}) => {
  await enterAs(page, 'publisher', 'Petra Publisher')
  const id = await beginProcess(page, 'Talks on a Bridge')
  expect(id).toBe('talks-on-a-bridge')
  const files = await exportPackage(page, id)
  await choosePackage(page, files)
  await expect(preview(page)).toContainText('Nothing would change.')
  await expect(importIt(page)).toHaveCount(0)

  const two = edited(files, { 'parties.csv': withParties(alpha, beta) })
  await choosePackage(page, two)
  await expect(preview(page)).toContainText('2 rows in one table.')
  await preview(page).getByText('Parties: 2 added').click()
  await expect(preview(page)).toContainText('Added: Alpha')
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByLabel('Why').fill('Parties from the spreadsheet')
  await importIt(page).click()
  await expect(page.getByText('Imported 2 rows.')).toBeVisible()

  const changed = edited(files, {
    'parties.csv': withParties(alpha.replace('Alpha side', 'The side of Alpha'), gamma),
    'datapackage.json': (text) => text.replace('"0.1.0"', '"0.2.0"'),
  })
  await choosePackage(page, changed)
  await expect(preview(page)).toContainText('3 rows in one table, and the description.')
  await preview(page).getByText('Parties: 1 removed, 1 changed, 1 added').click()
  await expect(preview(page)).toContainText('Removed: Beta')
  await expect(preview(page).locator('.ad-diff').last()).toContainText('Alpha side → The side of Alpha')
  await importIt(page).click()
  await expect(page.getByText('Imported 3 rows.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone.')).toBeVisible()
  // The tables are those of the first import again.
  await choosePackage(page, two)
  await expect(preview(page)).toContainText('Nothing would change.')

  await page.goto(`/admin/processes/${id}/history`)
  await expect(
    page.getByText('“Imported from a package: Parties from the spreadsheet”').first(),
  ).toBeVisible()
})

test('a table that a spreadsheet saved with semicolons is imported, and the history says where it came from', async ({
  page,
}) => {
  await enterAs(page, 'publisher', 'Sheila Sheet')
  const id = await beginProcess(page, 'Spreadsheet Talks')
  const files = await exportPackage(page, id)
  const saved = (csv: string) =>
    `\uFEFF${withParties(alpha)(csv).replaceAll(',', ';').replaceAll('\n', '\r\n')}`
  await choosePackage(page, edited(files, { 'parties.csv': saved }))
  await expect(page.getByText('Chosen: package.zip')).toBeVisible()
  await expect(preview(page)).toContainText('One row in one table.')
  const count = countSent(page, 'POST', '/api/admin/imports')
  await importIt(page).dblclick()
  await expect(page.getByText('Imported one row.')).toBeVisible()
  expect(count.sent).toBe(1)
  // One table alone: the others stay.
  const [path = ''] = Object.keys(files).filter((name) => name.endsWith('/parties.csv'))
  await page.getByLabel('A package').setInputFiles({
    name: 'parties.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(withParties(alpha, beta)(Buffer.from(files[path] ?? []).toString('utf8'))),
  })
  await expect(preview(page)).toContainText('One row in one table.')
  await preview(page).getByText('Parties: 1 added').click()
  await expect(preview(page)).toContainText('Added: Beta')
  await page.goto(`/admin/processes/${id}/history`)
  await expect(page.getByText('“Imported from a package”').first()).toBeVisible()
})

test('an id that is taken or none is told at its field', async ({ page }) => {
  await enterAs(page, 'publisher', 'Ida Taken')
  await page.goto('/admin/new-process')
  const id = page.getByLabel('Id', { exact: true })
  await page.getByLabel('Title').fill('Talks once more')
  await page.getByLabel('Description').fill('One line\nand another')
  await page.getByLabel('Vocabularies').selectOption({ label: 'only the codes that the charts need' })
  const begin = page.getByRole('button', { name: 'Begin the process' })
  await id.fill('No Id')
  await begin.click()
  await expect(id).toHaveAccessibleDescription(/This must be an id/)
  await id.fill(processId)
  await begin.click()
  await expect(id).toHaveAccessibleDescription(/already\. Choose another id\./)
  await expect(id).toBeFocused()
  const count = countSent(page, 'POST', '/api/admin/processes')
  await id.fill('talks-once-more')
  await begin.dblclick()
  await expect(page).toHaveURL(/\/admin\/processes\/talks-once-more$/)
  expect(count.sent).toBe(1)
})

test('a package that breaks rules is told row by row, and nothing is written', async ({ page }) => {
  await enterAs(page, 'publisher', 'Fault Finder')
  const id = await beginProcess(page, 'Faulty Talks')
  const files = await exportPackage(page, id)
  await choosePackage(
    page,
    edited(files, {
      'parties.csv': withParties('Alpha,Alpha,Alpha,state,party,', 'beta,Beta,,nation,party,'),
    }),
  )
  await expect(problem(page)).toContainText('parties.csv, row 2, column id')
  await expect(problem(page)).toContainText('parties.csv, row 3, column kind')
  await expect(problem(page)).toContainText('parties.csv, row 3, column short_name')
  await page.getByLabel('A package').setInputFiles({
    name: 'package.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('no zip'),
  })
  await expect(problem(page)).toContainText('it is no zip, or a damaged one')
  // The files of a folder, as they are.
  await page.getByLabel('A package').setInputFiles(
    Object.entries(files).map(([path, bytes]) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  )
  await expect(preview(page)).toContainText('Nothing would change.')
  // Of another process.
  const other = edited(files, {
    'datapackage.json': (text) => text.replace(`"name": "${id}"`, `"name": "${processId}"`),
  })
  await choosePackage(page, other)
  await expect(problem(page)).toContainText(`This is a package of another process, “${processId}”.`)
  await expect(importIt(page)).toHaveCount(0)
})

test('what somebody changes between the look and the import is not overwritten', async ({
  page,
  browser,
}) => {
  const visitor = await enterAs(page, 'publisher', 'Slow Publisher')
  const id = await beginProcess(page, 'Slow Talks')
  const files = await exportPackage(page, id)
  await choosePackage(page, edited(files, { 'parties.csv': withParties(alpha) }))
  await expect(preview(page)).toContainText('One row')
  const other = await logInElsewhere(browser, visitor)
  await other.goto(`/admin/processes/${id}/records/parties/new`)
  for (const [label, text] of [
    ['Id', 'beta'],
    ['Name', 'Beta side'],
    ['Short name', 'Beta'],
  ] as const)
    await other.getByLabel(label, { exact: true }).fill(text)
  await other.getByLabel('Kind').selectOption('state')
  await other.getByLabel('Role').selectOption('party')
  await other.getByRole('button', { name: 'Create' }).click()
  await expect(other.getByText(/^Created “/)).toBeVisible()

  await importIt(page).click()
  await expect(problem(page)).toContainText('Somebody has changed this process since')
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect(preview(page)).toContainText('2 rows in one table.')
  await preview(page).getByText('Parties: 1 removed, 1 added').click()
  await expect(preview(page)).toContainText('Removed: Beta')
})

test('a process is made of the package of another, under another id', async ({ page }) => {
  await enterAs(page, 'publisher', 'Packet Publisher')
  const files = await exportPackage(page, processId)
  await page.goto('/admin/new-process')
  await choosePackage(page, files)
  await expect(problem(page)).toContainText(`There is a process “${processId}” already.`)
  const id = page.getByLabel('Id of the new process')
  await expect(id).toHaveValue(`${processId}-2`)
  const look = page.getByRole('button', { name: 'See what it would be' })
  await id.fill(processId)
  await look.click()
  await expect(id).toHaveAccessibleDescription(/already\. Choose another id\./)
  await expect(id).toBeFocused()
  await expect(preview(page)).toHaveCount(0)
  await id.fill('second-reading')
  await look.click()
  await expect(preview(page)).toContainText('A new process:')
  await expect(preview(page)).toContainText('Its id would be second-reading')
  expect(await findAxeProblems(page)).toEqual([])
  // Another id is looked at anew.
  await id.fill('third-reading')
  await expect(preview(page)).toHaveCount(0)
  await id.fill('second-reading')
  await look.click()
  const count = countSent(page, 'POST', '/api/admin/imports')
  await page.getByRole('button', { name: 'Make the process' }).dblclick()
  await expect(page).toHaveURL(/\/admin\/processes\/second-reading$/)
  expect(count.sent).toBe(1)
  await expect(page.locator('.ad-tables li', { hasText: 'Evidence' })).toContainText('972')

  await page.getByRole('link', { name: 'History of all changes' }).click()
  // One line, however many records it has made, and no way to take the process back by the way.
  await expect(
    page.getByText(/^Packet Publisher created \d{4} records and the description at once/),
  ).toBeVisible()
  await expect(page.locator('.ad-history').first().locator('> li')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Undo all of it' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Older ones' })).toHaveCount(0)
  await page.getByText(/^100 of these \d{4} changes$/).click()
  await page.getByRole('link', { name: /^All \d{4} of these changes$/ }).click()
  await expect(page.getByText(/^The first 100 of \d{4} changes$/)).toBeVisible()
  await page.getByRole('button', { name: 'Older ones' }).click()
  await expect(page.getByText(/^The first 200 of \d{4} changes$/)).toBeVisible()
})

test('the description is edited, merged with that of another, kept as a draft and brought back', async ({
  page,
  browser,
}) => {
  const visitor = await enterAs(page, 'publisher', 'Wanda Wording')
  const id = await beginProcess(page, 'Worded Talks')
  const address = `/admin/processes/${id}/description`
  await page.goto(address)
  const other = await logInElsewhere(browser, visitor)
  await other.goto(address)
  await page.getByLabel('Keywords').fill('press\ntalks')
  await page.getByLabel('Title', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveAccessibleDescription(/must not be empty/)
  await page.getByLabel('Title', { exact: true }).fill('My title')

  await other.getByLabel('Title', { exact: true }).fill('Their title')
  await other.getByLabel('Codebook').fill('# Their codebook')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('Saved the description.')).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('What you changed only there is taken over:')).toBeVisible()
  await page.getByRole('radio', { name: /^Here:/ }).check()
  await page.getByRole('button', { name: 'Save this' }).click()
  await expect(page.getByText('Saved the description.')).toBeVisible()
  await expect(page.getByLabel('Codebook')).toHaveValue('# Their codebook')
  await expect(page.getByRole('heading', { name: 'History of the description' })).toBeVisible()
  await expect(page.locator('.ad-diff', { hasText: 'Their title → My title' })).toBeVisible()

  await page.getByLabel('Version').fill('7.7.7')
  await page.reload()
  await expect(page.getByText(/did not save is here again/)).toBeVisible()
  await expect(page.getByLabel('Version')).toHaveValue('7.7.7')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Discard it' }).click()
  await page.getByRole('button', { name: 'Restore this version' }).last().click()
  await expect(page.getByText('Restored.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Worded Talks')
  await expect(page.getByLabel('Codebook')).toHaveValue('')
})

test('a process that was never published is deleted', async ({ page }) => {
  await enterAs(page, 'publisher', 'Dora Deleting')
  const id = await beginProcess(page, 'Short Lived Talks')
  await page.getByRole('link', { name: 'Import, export, delete' }).click()
  await expect(page.getByRole('heading', { name: 'Import, export, delete' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete this process …' }).click()
  const deleteIt = page.getByRole('dialog').getByRole('button', { name: 'Delete it' })
  expect(await findAxeProblems(page)).toEqual([])
  const typed = page.getByLabel(`Type ${id} to confirm`)
  await typed.fill('short-lived')
  await typed.press('Enter')
  await expect(typed).toHaveAccessibleDescription(`This is not ${id}.`)
  await typed.fill(id)
  const count = countSent(page, 'DELETE', `/api/admin/processes/${id}`)
  await deleteIt.dblclick()
  await expect(page).toHaveURL(/\/admin$/)
  await expect(page.getByText(`“Short Lived Talks” (${id}) is deleted.`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Short Lived Talks' })).toHaveCount(0)
  expect(count.sent).toBe(1)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Processes' })).toBeVisible()
  await expect(page.getByText('Short Lived Talks')).toHaveCount(0)
  await page.goto('/admin/processes/pak-afg-2025')
  await page.getByRole('link', { name: 'Import and export' }).click()
  await expect(page.getByRole('heading', { name: 'Import', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete this process …' })).toHaveCount(0)
})
