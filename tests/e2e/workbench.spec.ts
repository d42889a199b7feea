/** What a reader does with a chart beside opening its marks: choosing, comparing, going back, taking it away. */
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { chartSlugs } from '@/dataset/chart-slugs'
import { processId } from '@/tests/support/chart-addresses'

const address = `/${processId}/charts/demand-status`
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const control = (page: Page, name: string) => page.locator('.control > summary', { hasText: name })
/** The script of the page is at work once Tab enters the chart at one mark. */
const untilAwake = (page: Page) => expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)

async function open(page: Page, path = address) {
  await page.goto(path)
  await untilAwake(page)
}

test('a filter stands in the address, redraws the chart without a new page, and back undoes it', async ({
  page,
}) => {
  await open(page)
  const whole = await title(page).textContent()
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await control(page, 'Filter').click()
  await page.getByLabel('Theme').selectOption({ label: 'Ceasefire' })
  await expect(page.locator('.chart-filter')).toHaveText(/theme Ceasefire/)
  await expect(page).toHaveURL(/\?theme=ceasefire$/)
  await page.getByLabel('Round', { exact: true }).selectOption({ label: 'Doha' })
  await expect(page.locator('.chart-filter')).toHaveText(/theme Ceasefire; Doha/)
  await page.goBack()
  await expect(page.locator('.chart-filter')).not.toHaveText(/Doha/)
  await expect(page.getByLabel('Round', { exact: true })).toHaveValue('')
  await page.goBack()
  await expect(page.locator('.chart-filter')).toHaveCount(0)
  await expect(title(page)).toHaveText(whole ?? '')
  await page.goForward()
  await expect(page.locator('.chart-filter')).toHaveText(/theme Ceasefire/)
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
})

test('a redraw is of the release that the page was drawn from, and pins nothing by itself', async ({
  page,
}) => {
  await open(page)
  const asked = page.waitForRequest('**/api/v1/*/chart?**')
  await control(page, 'Filter').click()
  await page.getByLabel('Theme').selectOption({ label: 'Ceasefire' })
  expect(new URL((await asked).url()).searchParams.get('release')).toBe('1')
  await expect(page.locator('.chart-filter')).toHaveText(/Ceasefire/)
  const hrefs = await page
    .locator('.stage [data-mark]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href') ?? ''))
  expect(hrefs.length).toBeGreaterThan(0)
  for (const href of hrefs) expect(href).toMatch(/^\?theme=ceasefire&mark=/)
})

test('a shared address shows the same picture as the one who shared it sees', async ({ page, context }) => {
  await open(page)
  await control(page, 'Articles').click()
  await page.getByRole('checkbox', { name: /Dawn/ }).uncheck()
  await expect(page.locator('.changes')).toContainText('Without Dawn')
  const other = await context.newPage()
  await open(other, page.url())
  const drawn = (of: Page) =>
    of
      .locator('.stage')
      .evaluate((stage) => stage.innerHTML.replaceAll(/ (?:tabindex|aria-current)="[^"]*"/g, ''))
  expect(await drawn(other)).toBe(await drawn(page))
  expect(await other.title()).toBe(await page.title())
})

test('what is set is listed, and taken away one by one or at once', async ({ page }) => {
  await open(page, `${address}?theme=ceasefire&round=doha&source=-dawn-2025-10-27`)
  const chosen = page.locator('.controls-chosen a')
  await expect(chosen).toHaveText([/Round: Doha/, /Theme: Ceasefire/, /Articles: without Dawn/, 'Show all'])
  await chosen.filter({ hasText: 'Theme' }).click()
  await expect(page).toHaveURL(/\?round=doha&source=-dawn-2025-10-27$/)
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  await expect(page.locator('.chart-filter')).toHaveCount(0)
})

test('a filter that leaves nothing says which one, and the way out', async ({ page }) => {
  await open(page)
  await page.goto(`${address}?theme=ceasefire&side=afghan-taliban`)
  await expect(page.locator('.chart-filter')).toContainText('Afghan Taliban; theme Ceasefire')
  await expect(page.locator('[data-mark]')).toHaveCount(0)
  await page.getByRole('link', { name: 'Show all' }).click()
  await untilAwake(page)
})

for (const slug of chartSlugs)
  test(`${slug}: without one article, what changes is counted, listed and drawn`, async ({ page }) => {
    await open(page, `/${processId}/charts/${slug}?source=-dawn-2025-10-27`)
    const changes = page.getByRole('region', { name: 'What this choice changes' })
    await expect(changes).toContainText('Without Dawn:')
    await expect(changes).toContainText(/vanish|reads? otherwise|rests? on a single/)
    await changes.getByText('Which ones').click()
    const listed = await changes.locator('li').count()
    expect(listed).toBeGreaterThan(0)
    const linked = changes.locator('li a')
    const drawn = page.locator('.stage .chart [data-change]')
    const ids = async (marks: typeof drawn) =>
      new Set(await marks.evaluateAll((all) => all.map((one) => one.getAttribute('data-mark'))))
    expect((await ids(drawn)).size).toBe(await linked.count())
  })

test('by a day: what was out, what perhaps, what came later, and what a later article tells otherwise', async ({
  page,
}) => {
  await open(page, `/${processId}/charts/claim-coverage`)
  await control(page, 'Published by').click()
  await page.getByRole('textbox', { name: 'Day' }).fill('2025-10-28')
  await expect(page.locator('.as-of')).toContainText(
    'Published by 28 October 2025: Dawn (27 October 2025). Perhaps: Undated article (27 to 31 October 2025). Later: South Asia Times',
  )
  await expect(page.locator('.changes')).toContainText(/told otherwise by a later article/)
  await page.locator('.changes').getByText('Which ones').click()
  await expect(page.locator('.changes li')).toContainText([/Ceasefire dates from/])
  await expect(page).toHaveURL(/asOf=2025-10-28/)
})

test('the slider goes from day to day by arrow keys', async ({ page }) => {
  await open(page, `/${processId}/charts/claim-coverage`)
  await control(page, 'Published by').click()
  const slider = page.getByRole('slider', { name: 'Published by' })
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(page).toHaveURL(/asOf=2025-10-27/)
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/asOf=2025-10-28/)
  await expect(slider).toHaveAttribute('aria-valuetext', /^Published by 28 October 2025: Dawn/)
  await page.keyboard.press('End')
  await expect(page).not.toHaveURL(/asOf/)
})

test('a filter keeps open evidence open, and folds as they were', async ({ page }) => {
  await open(page, `${address}?mark=honour-doha-commitments.istanbul-1.not_honoured`)
  const folds = page.locator('.stage details')
  await folds.first().locator('summary').click()
  await expect(page.locator('.stage details[open]')).toHaveCount(1)
  await control(page, 'Order').click()
  await page.getByRole('combobox', { name: 'Order' }).selectOption('theme')
  await expect(page).toHaveURL(/sort=theme/)
  await expect(page.getByRole('dialog', { name: /Honour the Doha commitments/ })).toBeVisible()
  await expect(page.locator('[data-mark][aria-current="true"]')).toHaveCount(1)
  await expect(page.locator('.stage details[open]')).toHaveCount(1)
})

test('while a redraw is on its way the chart stands and is busy, and the controls show what is chosen', async ({
  page,
}) => {
  await open(page)
  const whole = (await title(page).textContent()) ?? ''
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/v1/*/chart?**', async (route) => {
    await held
    await route.continue()
  })
  await control(page, 'Filter').click()
  await page.getByLabel('Theme').selectOption({ label: 'Ceasefire' })
  await expect(page.locator('.stage')).toHaveAttribute('aria-busy', 'true')
  await expect(title(page)).toHaveText(whole)
  await expect(page.getByLabel('Theme')).toHaveValue('ceasefire')
  await expect(page.locator('.controls-chosen')).toContainText('Theme: Ceasefire')
  answer()
  await expect(page.locator('.chart-filter')).toHaveText(/Ceasefire/)
  await expect(page.locator('.stage')).toHaveAttribute('aria-busy', 'false')
})

test('of two choices in a row the last one is shown, however late the first one answers', async ({
  page,
}) => {
  await open(page)
  let answerFirst = () => {}
  const held = new Promise<void>((resolve) => {
    answerFirst = resolve
  })
  await page.route('**/api/v1/*/chart?**theme=ceasefire**', async (route) => {
    await held
    // The page may have given the question up meanwhile.
    await route.continue().catch(() => undefined)
  })
  await control(page, 'Filter').click()
  await page.getByLabel('Theme').selectOption({ label: 'Ceasefire' })
  await page.getByLabel('Theme').selectOption({ label: 'Trade' })
  await expect(page.locator('.chart-filter')).toHaveText(/theme Trade/)
  answerFirst()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.chart-filter')).toHaveText(/theme Trade/)
})

test('a redraw that fails leaves the chart, says so, and can be tried again or undone', async ({ page }) => {
  await open(page)
  const whole = await title(page).textContent()
  await page.route('**/api/v1/*/chart?**', (route) => route.fulfill({ status: 503 }))
  await control(page, 'Articles').click()
  await page.getByRole('checkbox', { name: /Dawn/ }).uncheck()
  const alert = page.getByRole('alert').filter({ hasText: 'could not be redrawn' })
  await expect(alert).toBeVisible()
  await expect(title(page)).toHaveText(whole ?? '')
  await alert.getByRole('button', { name: 'Back to what it shows' }).click()
  await expect(alert).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: /Dawn/ })).toBeChecked()

  await page.getByRole('checkbox', { name: /Dawn/ }).uncheck()
  await expect(alert).toBeVisible()
  await page.unroute('**/api/v1/*/chart?**')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('.changes')).toContainText('Without Dawn')
  await expect(alert).toHaveCount(0)
})

test('offline the chart stays and says so; back online it is redrawn by itself', async ({
  page,
  context,
}) => {
  await open(page)
  await context.setOffline(true)
  await control(page, 'Articles').click()
  await page.getByRole('checkbox', { name: /We News/ }).uncheck()
  await expect(page.getByRole('alert').filter({ hasText: 'You are offline' })).toBeVisible()
  await expect(page.locator('[data-mark]').first()).toBeVisible()
  await context.setOffline(false)
  await expect(page.locator('.changes')).toContainText('Without We News')
  await expect(page.getByRole('alert').filter({ hasText: 'You are offline' })).toHaveCount(0)
})

test('choosing moves nothing that stands above the chart', async ({ page }) => {
  await open(page)
  await control(page, 'Filter').click()
  const bar = page.locator('.controls')
  const before = await bar.boundingBox()
  await page.getByLabel('Theme').selectOption({ label: 'Ceasefire' })
  await expect(page.locator('.chart-filter')).toHaveText(/Ceasefire/)
  expect(await bar.boundingBox()).toEqual(before)
})

test('the table sorts where it stands, and the address says how', async ({ page }) => {
  await open(page, `/${processId}/charts/delegation-composition`)
  await page.locator('.chart-table > summary').click()
  const table = page.getByRole('table')
  const firstColumn = () => table.locator('tbody tr td:nth-child(3)').allTextContents()
  const drawn = await firstColumn()
  const head = table.locator('th').nth(2)
  await head.getByRole('link').click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  const collator = new Intl.Collator('en', { numeric: true })
  expect(await firstColumn()).toEqual(drawn.toSorted(collator.compare))
  await head.getByRole('link').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await head.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(head).not.toHaveAttribute('aria-sort')
  // New rows take the place of the old ones, and the focus stays where it was.
  await expect(head.getByRole('link')).toBeFocused()
  expect(await firstColumn()).toEqual(drawn)
})

test('the table is copied with its head, cells apart', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, `/${processId}/charts/delegation-composition`)
  await page.locator('.chart-table > summary').click()
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.locator('.table-copy')).toContainText('Copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const rows = copied.split('\n').map((line) => line.split('\t'))
  expect(rows).toHaveLength(await page.locator('.chart-table tr').count())
  expect(rows[0]).toEqual(await page.locator('.chart-table th').allTextContents())
})

for (const slug of chartSlugs)
  test(`${slug}: the file holds the rows of the table, as it is filtered`, async ({ page }) => {
    await open(page, `/${processId}/charts/${slug}?source=-dawn-2025-10-27`)
    await page.locator('.chart-table > summary').click()
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as CSV' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toBe(`${processId}-${slug}.csv`)
    const text = await readFile(await download.path(), 'utf8')
    const rows: string[][] = parse(text, { record_delimiter: '\r\n' })
    const shown = await page
      .locator('.chart-table tr')
      .evaluateAll((all) =>
        all.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent ?? '')),
      )
    expect(rows.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(shown)
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form asks for what is chosen, and leaves out nothing that is not', async ({ page }) => {
    await page.goto(`${address}?release=1`)
    await control(page, 'Articles').click()
    await page.getByRole('checkbox', { name: /Dawn/ }).uncheck()
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.locator('.changes')).toContainText('With South Asia Times')
    await expect(page).toHaveURL(/release=1/)
    await expect(page.locator('.option-problems')).toHaveCount(0)
    await page.getByRole('link', { name: 'Show all' }).click()
    await expect(page.locator('.chart-filter')).toHaveCount(0)
  })

  test('the table is sorted by its heads', async ({ page }) => {
    await page.goto(`/${processId}/charts/delegation-composition`)
    await page.locator('.chart-table > summary').click()
    await page.locator('.chart-table th').nth(2).getByRole('link').click()
    await expect(page.locator('.chart-table th').nth(2)).toHaveAttribute('aria-sort', 'ascending')
    await expect(page.locator('.chart-table')).toHaveAttribute('open')
  })
})
