/** Many records written at once in their table: each test edits the statements of an article that no other one touches. */
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { parseCsv } from '@/dataset/csv-text'
import { adminAddress, enterAs, logInElsewhere } from '@/tests/support/admin-visit'
import { findAxeProblems } from '@/tests/support/axe'

const columns = 'channel,speaker,side,named'

async function openTable(page: Page, source: string): Promise<void> {
  const query = new URLSearchParams({ where: `source:${source}`, columns, sort: 'paragraph' })
  await page.goto(`${adminAddress}/records/statements?${query}`)
  await expect(page.getByText(/^\d+ found$/)).toBeVisible()
}

async function editTable(page: Page, source: string): Promise<void> {
  await openTable(page, source)
  await page.getByRole('button', { name: 'Edit in the table' }).click()
  await expect(page.getByText('Nothing is changed.')).toBeVisible()
}

const row = (page: Page, place: number) => page.locator('.ad-table tbody tr').nth(place)
const cell = (page: Page, place: number, column: string) =>
  row(page, place).locator(`td[data-label="${column}"]`)
const bar = (page: Page) => page.getByRole('region', { name: 'What you changed' })
const saveAll = (page: Page) => bar(page).getByRole('button', { name: 'Save' })

const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

test('cells are written with the keyboard as in a spreadsheet, saved at once and undone at once', async ({
  page,
}) => {
  await enterAs(page, 'coder', 'Tabea Coder')
  await editTable(page, 'dawn-2025-10-27')
  const before = await cell(page, 0, 'Channel').textContent()
  await cell(page, 0, 'Channel').click()
  await page.keyboard.type('press talk')
  await page.keyboard.press('Enter')
  await expect(cell(page, 0, 'Channel')).toHaveText('press talk')
  await expect(cell(page, 1, 'Channel')).toBeFocused()
  // The same in the three below.
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('F2')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('interview')
  await page.keyboard.press('ControlOrMeta+Enter')
  for (const place of [1, 2, 3]) await expect(cell(page, place, 'Channel')).toHaveText('interview')
  await expect(bar(page)).toContainText('4 cells of 4 records changed, not saved yet.')
  expect(await findAxeProblems(page)).toEqual([])
  await bar(page).getByLabel('Why').fill('Channels made alike')
  await saveAll(page).click()
  await expect(page.getByText('Saved 4 cells.')).toBeVisible()
  await expect(bar(page)).toContainText('Nothing is changed.')
  await openTable(page, 'dawn-2025-10-27')
  for (const place of [1, 2, 3]) await expect(cell(page, place, 'Channel')).toHaveText('interview')

  await page.goto(`${adminAddress}/history?table=statements`)
  await expect(page.getByText('“Channels made alike”')).toHaveCount(1)
  await expect(page.getByText(/^Tabea Coder changed .* and 3 more records/).first()).toBeVisible()
  await page.goBack()
  await editTable(page, 'dawn-2025-10-27')
  await cell(page, 0, 'Channel').click()
  await page.keyboard.type('once more')
  // The cell that is still being written is saved, too.
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('Saved one cell.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(cell(page, 0, 'Channel')).toHaveText('press talk')
  expect(before).not.toBe('press talk')
})

test('cells of a spreadsheet are pasted, by code or by label, and taken back', async ({ page }) => {
  await enterAs(page, 'coder', 'Paula Coder')
  await editTable(page, 'five-takeaways-undated')
  const [speaker, side] = [cell(page, 0, 'Speaker'), cell(page, 0, 'Side')]
  const before = [await speaker.textContent(), await side.textContent()]
  await speaker.click()
  await paste(page, 'A first speaker\tmediator\r\nA second speaker\tMEDIATOR\r\n')
  await expect(speaker).toHaveText('A first speaker')
  await expect(cell(page, 1, 'Speaker')).toHaveText('A second speaker')
  await expect(bar(page)).toContainText(/\d cells of 2 records changed/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(bar(page)).toContainText('Nothing is changed.')
  expect([await speaker.textContent(), await side.textContent()]).toEqual(before)
})

test('what breaks a rule is said at its cell and nothing is saved; what was shown as saved is taken back in sight', async ({
  page,
}) => {
  await enterAs(page, 'coder', 'Rolla Back')
  await editTable(page, 'news-on-sunday-2025-11-16')
  await cell(page, 0, 'Speaker').click()
  await page.keyboard.press('Delete')
  await saveAll(page).click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'To be put right before it is saved' }),
  ).toBeVisible()
  await expect(cell(page, 0, 'Speaker')).toHaveAttribute('aria-invalid', 'true')
  await cell(page, 0, 'Speaker').click()
  await page.keyboard.type('Somebody')
  await page.keyboard.press('Tab')
  await expect(cell(page, 0, 'Speaker')).not.toHaveAttribute('aria-invalid')

  let fail = () => {}
  const asked = new Promise<void>((resolve) => {
    void page.route('**/changes', async (route) => {
      const failing = new Promise<void>((go) => {
        fail = go
      })
      resolve()
      await failing
      await route.fulfill({ status: 503, json: { detail: 'The database rests.' } })
    })
  })
  await saveAll(page).click()
  await asked
  // Shown as if it were saved already.
  await expect(bar(page)).toContainText('Saving …')
  await expect(cell(page, 0, 'Speaker')).toHaveText('Somebody')
  await expect(cell(page, 0, 'Speaker')).not.toHaveClass(/is-changed/)
  fail()
  await expect(page.getByRole('alert').filter({ hasText: 'The database rests.' })).toBeVisible()
  await expect(cell(page, 0, 'Speaker')).toHaveClass(/is-changed/)
  await expect(bar(page)).toContainText('1 cell of 1 record changed, not saved yet.')
  page.once('dialog', (dialog) => void dialog.accept())
  await bar(page).getByRole('button', { name: 'Discard all changes' }).click()
  await expect(cell(page, 0, 'Speaker')).not.toHaveText('Somebody')
})

test('what was written and not saved is there again after the tab was closed', async ({ page, context }) => {
  await enterAs(page, 'coder', 'Dora Draft')
  await editTable(page, 'south-asia-times-2025-10-29')
  await cell(page, 2, 'Channel').click()
  await page.keyboard.type('kept channel')
  await page.keyboard.press('Enter')
  await expect(bar(page)).toContainText('1 cell of 1 record')
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await openTable(next, 'south-asia-times-2025-10-29')
  await expect(next.getByText(/did not save is here again/)).toBeVisible()
  await expect(cell(next, 2, 'Channel')).toHaveText('kept channel')
  next.once('dialog', (dialog) => void dialog.accept())
  await next.getByRole('button', { name: 'Discard it' }).click()
  await expect(bar(next)).toContainText('Nothing is changed.')
})

test('records that somebody else has changed are merged, and the rest is saved with them', async ({
  page,
  browser,
}) => {
  const visitor = await enterAs(page, 'coder', 'Merla Coder')
  await editTable(page, 'we-news-2025-11-07')
  const other = await logInElsewhere(browser, visitor)
  await editTable(other, 'we-news-2025-11-07')
  for (const [one, text] of [
    [page, 'mine'],
    [other, 'theirs'],
  ] as const) {
    await cell(one, 0, 'Channel').click()
    await one.keyboard.type(text)
    await one.keyboard.press('Enter')
    await one.keyboard.type(`${text} below`)
    await one.keyboard.press('Enter')
  }
  await saveAll(other).click()
  await expect(other.getByText('Saved 2 cells.')).toBeVisible()
  await saveAll(page).click()
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /^Here:/ })
    .check()
  await page.getByRole('dialog').getByRole('button', { name: 'Save this' }).click()
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /^There:/ })
    .check()
  await page.getByRole('dialog').getByRole('button', { name: 'Save this' }).click()
  await expect(page.getByText('Saved one cell.')).toBeVisible()
  await expect(cell(page, 0, 'Channel')).toHaveText('mine')
  await expect(cell(page, 1, 'Channel')).toHaveText('theirs below')
})

test('a column is set in all that are found, on whatever page they stand', async ({ page }) => {
  await enterAs(page, 'coder', 'Alla Coder')
  await page.goto(`${adminAddress}/records/discrepancy_positions?columns=position,value_kind`)
  await page.getByRole('button', { name: 'Edit in the table' }).click()
  const found = Number(
    await page
      .getByText(/^\d+ found$/)
      .textContent()
      .then((text) => text?.split(' ')[0]),
  )
  expect(found).toBeGreaterThan(50)
  await page.getByRole('button', { name: `Select all ${found} found` }).click()
  await expect(bar(page)).toContainText(`Set in ${found} selected records`)
  await bar(page).getByLabel('Set in').selectOption('Position')
  await bar(page).getByLabel('to', { exact: true }).fill('One account')
  await bar(page).getByRole('button', { name: 'Set', exact: true }).click()
  await expect(bar(page)).toContainText(`${found} cells of ${found} records changed`)
  await saveAll(page).click()
  await expect(page.getByText(`Saved ${found} cells.`)).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).first().click()
  await expect(cell(page, 0, 'Position')).toHaveText('One account')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(cell(page, 0, 'Position')).not.toHaveText('One account')
  await bar(page).getByRole('button', { name: 'Select none' }).click()
  await page.getByLabel('Select all on this page').check()
  await expect(bar(page)).toContainText('Set in 50 selected records')
})

/** Holds back what the site answers to saves until `go` is called. */
async function holdSaves(page: Page, pattern: string): Promise<{ asked: Promise<void>; go: () => void }> {
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  let tell = () => {}
  const asked = new Promise<void>((resolve) => {
    tell = resolve
  })
  await page.route(pattern, async (route) => {
    if (route.request().method() === 'GET') return route.continue()
    tell()
    await held
    await route.continue()
  })
  return { asked, go }
}

test('choices are written by how they begin, letter by letter, however slowly', async ({ page }) => {
  await enterAs(page, 'coder', 'Typing Coder')
  await page.goto(`${adminAddress}/records/demand_reports?where=demand:respect-airspace-and-borders`)
  await page.getByRole('button', { name: 'Edit in the table' }).click()
  // The first cell has the focus at once.
  await expect(row(page, 0).locator('td[data-label]').first()).toBeFocused()
  for (const [text, delay, shown] of [
    ['Raised', 0, 'Raised'],
    ['agre', 0, 'Agreed in principle'],
    ['Agreed', 0, 'Agreed'],
    // Longer than a browser remembers what was typed into a list.
    ['Rai', 1200, 'Raised'],
  ] as const) {
    await cell(page, 0, 'Status').click()
    await page.keyboard.press('Escape')
    await page.keyboard.type(text, { delay })
    await page.keyboard.press('Tab')
    await expect(cell(page, 0, 'Status')).toHaveText(shown)
  }
  await cell(page, 0, 'Status').click()
  await page.keyboard.press('Escape')
  await page.keyboard.type('Raisin')
  await page.keyboard.press('Tab')
  await saveAll(page).click()
  await expect(page.locator('.ad-problem')).toContainText('“Raisin” is none of the choices')
  await page.locator('.ad-problem').getByRole('link').click()
  await expect(cell(page, 0, 'Status')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
})

test('one of many choices is found by any of its words, and rows stay where they are written', async ({
  page,
}) => {
  await enterAs(page, 'coder', 'Finding Coder')
  await page.goto(`${adminAddress}/records/people?columns=institution&sort=institution`)
  await page.getByRole('button', { name: 'Edit in the table' }).click()
  const [first, second] = [cell(page, 0, 'Institution'), cell(page, 1, 'Institution')]
  await expect(first).toBeFocused()
  const [before, title, width] = [
    await first.textContent(),
    await row(page, 0).getByRole('rowheader').textContent(),
    (await first.boundingBox())?.width,
  ]
  await page.keyboard.type('sou')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['The South Asia Times'])
  await page.keyboard.press('Enter')
  await expect(first).toHaveText('The South Asia Times')
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox').getByRole('option', { name: 'The South Asia Times' })).toBeVisible()
  expect(await findAxeProblems(page)).toEqual([])
  // What is typed takes the place of what is chosen, and Escape leaves what was there.
  await page.keyboard.type('nobody')
  await expect(page.getByText('Nothing here is called so.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(second).toBeFocused()
  await expect(bar(page)).toContainText('1 cell of 1 record')
  await saveAll(page).click()
  await expect(page.getByText('Saved one cell.')).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(row(page, 0).getByRole('rowheader')).toHaveText(title ?? '')
  expect((await first.boundingBox())?.width).toBe(width)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(first).toHaveText(before ?? '')
})

test('what a list is narrowed to stands above it, and is widened there', async ({ page }) => {
  await enterAs(page, 'viewer', 'Narrow Viewer')
  await page.goto(`${adminAddress}/records/people?where=party:pakistan`)
  const found = page.getByText(/^\d+ found$/)
  const narrow = Number.parseInt((await found.textContent()) ?? '', 10)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as CSV' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe('pak-afg-2025-people.csv')
  const [head, ...rows] = parseCsv(await readFile(await file.path(), 'utf8'))
  expect(head).toContain('name')
  expect(rows).toHaveLength(narrow)
  await page.getByRole('button', { name: /^Party: Pakistan.*show all again$/ }).click()
  await expect(page.getByRole('list', { name: 'Shown is only' })).toHaveCount(0)
  await expect(found).not.toHaveText(`${narrow} found`)
  expect(Number.parseInt((await found.textContent()) ?? '', 10)).toBeGreaterThan(narrow)
})

test('no letter goes astray: into another cell, while a save is under way, with a closed tab, with a failed page', async ({
  page,
  context,
}) => {
  await enterAs(page, 'coder', 'Lettie Coder')
  const address = `${adminAddress}/records/event_reports?columns=version&sort=version&limit=9`
  const start = async (on: Page) => {
    await on.goto(address)
    await on.getByRole('button', { name: 'Edit in the table' }).click()
    await expect(bar(on)).toBeVisible()
  }
  await start(page)
  const before = await cell(page, 3, 'Version').textContent()
  await cell(page, 0, 'Version').click()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' for the first')
  await cell(page, 3, 'Version').click()
  await expect(cell(page, 0, 'Version')).toContainText('for the first')
  await expect(cell(page, 3, 'Version')).toHaveText(before ?? '')

  const { asked, go } = await holdSaves(page, '**/changes')
  await saveAll(page).click()
  await asked
  await cell(page, 1, 'Version').click()
  await page.keyboard.type('written meanwhile')
  await page.keyboard.press('Enter')
  go()
  await expect(page.getByText('Saved one cell.')).toBeVisible()
  await expect(cell(page, 1, 'Version')).toHaveText('written meanwhile')
  await expect(bar(page)).toContainText('1 cell of 1 record changed, not saved yet.')

  // The next page cannot be read: what was written stays where it is.
  await page.route('**/api/admin/**/records/event_reports?**', (route) =>
    route.fulfill({ status: 500, body: '' }),
  )
  await page.getByRole('button', { name: 'Next' }).first().click()
  await expect(page.locator('.ad-problem')).toContainText('The site failed')
  await expect(bar(page)).toContainText('1 cell of 1 record changed, not saved yet.')
  await page.unroute('**/api/admin/**/records/event_reports?**')

  await cell(page, 2, 'Version').click()
  await page.keyboard.type('half a wor')
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await next.goto(address)
  await expect(next.getByText(/did not save is here again/)).toBeVisible()
  await expect(cell(next, 2, 'Version')).toContainText('half a wor')
  await expect(cell(next, 1, 'Version')).toHaveText('written meanwhile')
})

test('a record that somebody else has deleted is left out, and the rest is saved', async ({
  page,
  browser,
}) => {
  const visitor = await enterAs(page, 'coder', 'Left Out')
  const address = `${adminAddress}/records/person_names?columns=spelling,source&sort=spelling`
  await page.goto(address)
  await page.getByRole('button', { name: 'Edit in the table' }).click()
  for (const place of [0, 1]) {
    await cell(page, place, 'Spelling').click()
    await page.keyboard.type(`Spelt ${place}`)
    await page.keyboard.press('Enter')
  }
  const other = await logInElsewhere(browser, visitor)
  await other.goto(address)
  await other.locator('.ad-table tbody a').first().click()
  await other.getByRole('button', { name: 'Delete …' }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(other.getByText(/^Deleted “/)).toBeVisible()
  await saveAll(page).click()
  await expect(page.locator('.ad-problem')).toContainText('somebody has deleted')
  await page.getByRole('button', { name: 'Leave it out' }).click()
  await saveAll(page).click()
  await expect(page.getByText('Saved one cell.')).toBeVisible()
})

for (const [what, viewport] of [
  ['in its frame', { width: 800, height: 700 }],
  ['on the page', { width: 390, height: 700 }],
] as const)
  test(`back from a record, a long list is where it was, scrolled ${what}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await enterAs(page, 'viewer', `Scrolls ${what}`)
    await page.goto(`${adminAddress}/records/demand_reports`)
    const link = page.locator('.ad-table tbody th a').nth(30)
    await expect(link).toBeVisible()
    await link.scrollIntoViewIfNeeded()
    const text = (await link.textContent()) ?? ''
    expect(text).not.toBe('')
    await link.click()
    await expect(page.getByRole('heading', { level: 1, name: text })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Demand status by article' })).toBeVisible()
    await expect(link).toBeInViewport()
  })

test('on a phone, what is written stands above the bar that says so', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await enterAs(page, 'coder', 'Phone Coder')
  await editTable(page, 'we-news-2025-11-07')
  const last = cell(page, 2, 'Channel')
  await last.click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('by phone')
  const bottom = (box: { y: number; height: number } | null) => (box ? box.y + box.height : Number.NaN)
  await expect(bar(page)).toContainText('not saved yet')
  const editor = await last.locator('input, textarea').boundingBox()
  expect(bottom(editor)).toBeLessThan((await bar(page).boundingBox())?.y ?? 0)
})
