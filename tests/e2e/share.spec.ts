import { expect, type Page, test } from '@playwright/test'
import { findAxeProblems } from '@/tests/support/axe'
import { processId } from '@/tests/support/chart-addresses'
import { serveHost } from '@/tests/support/host-site'

const chart = `/${processId}/charts/demand-status`
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Embed this chart' })
const code = (page: Page, name: string) => dialog(page).getByRole('textbox', { name, exact: true })
const growing = 'Frame that is always as high as its chart'

async function openEmbed(page: Page, query = ''): Promise<void> {
  await page.goto(chart + query)
  await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Embed this chart' }).click()
  await expect(code(page, growing)).toBeVisible()
}

test('the codes follow what is chosen, and the preview shows it', async ({ page }) => {
  await openEmbed(page, '?side=pakistan')
  await expect(code(page, growing)).toHaveValue(/\/embed\/pak-afg-2025\/demand-status\?side=pakistan"/)
  await expect(dialog(page).locator('iframe.preview').contentFrame().locator('.chart-filter')).toHaveText(
    'Only: Pakistan.',
  )
  await dialog(page).getByRole('radio', { name: 'the whole chart' }).check()
  await dialog(page).getByRole('radio', { name: 'this release, with a line' }).check()
  await dialog(page).getByRole('radio', { name: 'dark', exact: true }).check()
  await expect(code(page, growing)).toHaveValue(/\?side=pakistan&amp;mode=dark&amp;release=1&amp;view=full"/)
  const inside = dialog(page).locator('iframe.preview').contentFrame()
  await expect(inside.locator('.notice')).toHaveText(/As of release 1/)
  await dialog(page).getByRole('radio', { name: 'this release, without' }).check()
  await expect(code(page, growing)).toHaveValue(/notice=off/)
  await expect(inside.locator('.notice')).toHaveCount(0)
})

test('the height in the code is the one that the chart has at that width', async ({ page }) => {
  await openEmbed(page)
  await dialog(page).getByRole('radio', { name: 'wide, 900 px' }).check()
  await expect(dialog(page).locator('iframe.preview')).toHaveAttribute('width', '900')
  await expect
    .poll(async () => {
      const preview = dialog(page).locator('iframe.preview')
      const body = await preview
        .contentFrame()
        .locator('body')
        .evaluate((element) => Math.ceil(element.getBoundingClientRect().height))
      return (await preview.evaluate((frame) => frame.clientHeight)) - body
    })
    .toBe(0)
})

test('what is copied stands in the clipboard, and makes a frame that fits', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openEmbed(page)
  const field = dialog(page).locator('.copy-field').first()
  await field.getByRole('button', { name: 'Copy' }).click()
  await expect(field).toContainText('Copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await code(page, growing).inputValue())
  const { address, server } = await serveHost(`<div style="max-width:640px">${copied}</div>`)
  try {
    await page.goto(address)
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText('none of 38')
  } finally {
    server.close()
  }
})

test('where copying is not allowed the text is selected, and the way is said', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await openEmbed(page)
  const field = dialog(page).locator('.copy-field').first()
  await field.getByRole('button', { name: 'Copy' }).click()
  await expect(field).toContainText('copy it with the keys')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
})

test('by keyboard: the dialog takes the focus and gives it back; axe finds nothing', async ({ page }) => {
  await page.goto(chart)
  await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
  const button = page.getByRole('button', { name: 'Embed this chart' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(code(page, growing)).toBeVisible()
  // What stands in the frames has tests of its own.
  expect(await findAxeProblems(page, 'iframe')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('a citation names the release that the page shows', async ({ page }) => {
  await page.goto(`${chart}?side=pakistan`)
  await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Cite' }).click()
  const cite = page.getByRole('dialog', { name: 'Cite' })
  const value = (name: string) => cite.getByRole('textbox', { name, exact: true }).inputValue()
  expect(await value('Permanent address')).toMatch(/demand-status\?side=pakistan&release=1$/)
  expect(await value('Sentence')).toMatch(/release 1 of \d+ \w+ \d{4} \(sha-256 [0-9a-f]{64}\)/)
  expect(await value('BibTeX')).toContain('@misc{parley-pak-afg-2025-demand-status-1,')
  expect(JSON.parse(await value('CSL-JSON'))).toHaveLength(1)
})

test('what does not come is said, and asked for again', async ({ page }) => {
  let isDown = true
  await page.route('**/share?*', (route) => (isDown ? route.fulfill({ status: 500 }) : route.fallback()))
  await page.goto(chart)
  await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Embed this chart' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('could not be fetched')
  isDown = false
  await dialog(page).getByRole('button', { name: 'Try again' }).click()
  await expect(code(page, growing)).toBeVisible()
})

test('files are links that keep the choice and the release', async ({ page, request }) => {
  await page.goto(`${chart}?side=pakistan`)
  for (const name of ['PNG', 'SVG', 'CSV', 'JSON', 'for print and newsletters (zip)']) {
    const href = await page
      .locator('.share-files')
      .getByRole('link', { name, exact: true })
      .getAttribute('href')
    expect(href).toContain('side=pakistan&release=1')
    expect.soft((await request.get(href ?? '')).status(), name).toBe(200)
  }
})

test('without script a plain frame and the files are there, and no button that does nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto(chart)
  await expect(page.getByRole('button', { name: 'Embed this chart' })).toHaveCount(0)
  await expect(page.locator('.share-bar code')).toContainText('<iframe src=')
  await context.close()
})
