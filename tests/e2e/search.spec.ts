import { expect, type Page, test } from '@playwright/test'
import { findAxeProblems } from '@/tests/support/axe'
import { processId } from '@/tests/support/chart-addresses'
import { readTableHeaders, tableHeaders } from '@/tests/support/table-headers'
import { findTextProblems } from '@/tests/support/text-geometry'

const address = `/${processId}/search`
const api = `/api/v1/${processId}/search`

/** The search field of the page, ready for keys. */
async function openSearch(page: Page, path = address) {
  await page.goto(path)
  const field = page.locator('main').getByRole('combobox')
  // Before the script runs a key would do nothing; from then on Ctrl+K brings the focus.
  await expect(async () => {
    await page.locator('body').press('Control+k')
    await expect(field).toBeFocused({ timeout: 100 })
  }).toPass()
  return field
}

test('the keyboard alone finds a person by a name that an article prints, and opens the page', async ({
  page,
}) => {
  const field = await openSearch(page)
  await page.keyboard.type('atta tarar')
  const option = page.getByRole('option').first()
  await expect(option).toContainText('Attaullah Tarar')
  await expect(option).toContainText('Printed as: Atta Tarar')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? 'none')
  await expect(field).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/${processId}/people/attaullah-tarar`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Attaullah Tarar')
})

test('arrows go round through the field; Escape closes, then clears', async ({ page }) => {
  const field = await openSearch(page)
  await page.keyboard.type('doha/')
  await expect(field).toHaveValue('doha/')
  const options = page.getByRole('option')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(options).toHaveCount(0)
  await expect(field).toHaveValue('doha/')
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
})

test('Enter without a choice opens the results, which say by type what was found', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('ceasefire')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${address}?q=ceasefire`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ records for “ceasefire”$/)
  await page.locator('main').getByRole('link', { name: 'Ceasefire', exact: true }).click()
  await expect(page).toHaveURL(`/${processId}/demands/ceasefire`)
})

test('a pointer chooses too', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('najib')
  // What the first letters found stands until the answer to all of them is there.
  await expect(page.locator('main .se-status')).toContainText('“najib”')
  await page.getByRole('option').first().click()
  await expect(page).toHaveURL(/\/people\/rahmatullah-najib$/)
})

test('how many were found is spoken, and that nothing was', async ({ page }) => {
  const field = await openSearch(page)
  const status = page.locator('main .se-status')
  await page.keyboard.type('tarar')
  await expect(status).toHaveText(/^\d+ records found for “tarar”\.$/)
  await field.fill('xylophone')
  await expect(status).toHaveText('Nothing found for “xylophone”.')
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(status).toHaveRole('status')
})

test('a question that is typed over is aborted, and its late answer never shows', async ({ page }) => {
  const field = await openSearch(page)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/search\?q=asif&/, async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  const aborted = page.waitForEvent('requestfailed', (request) => request.url().includes('q=asif&'))
  await field.fill('asif')
  await field.fill('najib')
  await aborted
  await expect(page.getByRole('option').first()).toContainText('Rahmatullah Najib')
  release()
  await expect(page.locator('main .se-status')).toContainText('“najib”')
})

test('what is chosen while newer letters are asked is not another record once they are answered', async ({
  page,
}) => {
  const field = await openSearch(page)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/search\?q=najib&/, async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  const chosen = page.getByRole('option', { selected: true })
  await field.fill('asif')
  await expect(page.getByRole('option').first()).toContainText('Khawaja Asif')
  await field.fill('najib')
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toContainText('Khawaja Asif')
  release()
  await expect(page.getByRole('option').first()).toContainText('Rahmatullah Najib')
  await expect(chosen).toHaveCount(0)
})

test('without a connection it says so, and works again afterwards', async ({ page, context }) => {
  const field = await openSearch(page)
  await context.setOffline(true)
  await field.fill('asif')
  await expect(page.locator('main .se-status')).toHaveText(
    'Suggestions cannot be loaded. Enter still opens the results.',
  )
  await context.setOffline(false)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('for “asif”')
})

test('a pinned search leads to pages of the same release', async ({ page }) => {
  await openSearch(page, `${address}?release=1`)
  await page.keyboard.type('asif')
  await expect(page.getByRole('option').first()).toContainText('Khawaja Asif')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/${processId}/people/khawaja-asif?release=1`)
  await openSearch(page, `${address}?release=1`)
  await page.keyboard.type('asif')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/[?&]release=1/)
})

test('the API answers, tells what is wrong with a question, and carries the headers of the table', async ({
  request,
}) => {
  const ask = async (path: string) => {
    const answer = await request.get(path)
    return { answer, status: answer.status(), headers: readTableHeaders(answer.headers()) }
  }
  const live = await ask(`${api}?q=asif&limit=2`)
  expect([live.status, live.headers]).toEqual([200, tableHeaders('api', 'live')])
  const found = await live.answer.json()
  expect(found.results).toHaveLength(2)
  expect(found.results[0]).toMatchObject({ type: 'person', href: `/${processId}/people/khawaja-asif` })
  const pinned = await ask(`${api}?q=asif&release=1`)
  expect([pinned.status, pinned.headers]).toEqual([200, tableHeaders('api', 'pinned')])
  for (const [path, status] of [
    [api, 400],
    [`${api}?q=asif&limit=1000`, 400],
    [`${api}?q=asif&release=99`, 404],
    ['/api/v1/no-such-process/search?q=asif', 404],
  ] as const) {
    const bad = await ask(path)
    expect.soft([bad.status, bad.headers], path).toEqual([status, tableHeaders('api', 'failed')])
    expect.soft(bad.answer.headers()['content-type'], path).toContain('application/problem+json')
    expect.soft((await bad.answer.json()).detail, path).toMatch(/\w+/)
  }
})

test('axe finds nothing, with suggestions open too', async ({ page }) => {
  test.slow()
  for (const path of [address, `${address}?q=asif`, `${address}?q=xylophone`]) {
    await page.goto(path)
    expect.soft(await findAxeProblems(page), path).toEqual([])
  }
  await openSearch(page)
  await page.keyboard.type('asif')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  expect(await findAxeProblems(page)).toEqual([])
})

test.describe('texts', () => {
  test.use({ bypassCSP: true })

  test('neither overlap nor leave the page', async ({ page }) => {
    for (const path of [address, `${address}?q=ceasefire`, `${address}?q=${'x'.repeat(300)}`])
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        expect.soft(await findTextProblems(page), `${path} at ${width} px`).toEqual([])
        await page.addStyleTag({ content: 'html { font-size: 200% }' })
        expect.soft(await findTextProblems(page), `${path} at ${width} px, large`).toEqual([])
      }
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form finds, and the results lead to records', async ({ page }) => {
    await page.goto(address)
    const main = page.locator('main')
    await main.getByRole('combobox').fill('Asim')
    await main.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('for “Asim”')
    await main.getByRole('link', { name: 'Asim Malik', exact: true }).click()
    await expect(page).toHaveURL(`/${processId}/people/asim-malik`)
  })
})
