import { expect, type Page, test } from '@playwright/test'
import { recordTable } from '@/dataset/record-key'
import { recordSegments } from '@/dataset/record-pages'
import { findAxeProblems } from '@/tests/support/axe'
import { processId } from '@/tests/support/chart-addresses'
import { realDataset } from '@/tests/support/datasets'
import { recordAddresses } from '@/tests/support/record-addresses'
import { findTextProblems, setWidestFont } from '@/tests/support/text-geometry'

const claim = `/${processId}/claims/ceasefire-dated-18-october`

/** Opens every fold of a page, so that what is in it counts too. */
const unfold = (page: Page) =>
  page.$$eval('main details', (folds) => {
    for (const fold of folds) fold.setAttribute('open', '')
  })

test('every record has a page, and what is none is a real 404', async ({ request }) => {
  test.slow()
  const { rows } = realDataset()
  for (const [segment, type] of Object.entries(recordSegments)) {
    expect.soft((await request.get(`/${processId}/${segment}`)).status(), segment).toBe(200)
    for (const { id } of rows[recordTable(type)])
      expect.soft((await request.get(`/${processId}/${segment}/${id}`)).status(), id).toBe(200)
    expect.soft((await request.get(`/${processId}/${segment}/no-such-record`)).status(), segment).toBe(404)
  }
  for (const path of ['no-such-page', 'charts', 'demand', 'people/khawaja-asif/x', 'people/Khawaja-Asif'])
    expect.soft((await request.get(`/${processId}/${path}`)).status(), path).toBe(404)
  expect((await request.get(`${claim}?release=99`)).status()).toBe(404)
})

test('from a list to a record, to a chart that shows it with its evidence open', async ({ page }) => {
  await page.goto(`/${processId}/claims`)
  await page.getByRole('link', { name: 'Ceasefire dates from 18 October', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ceasefire dates from 18 October')
  await expect(page.getByText('the Oct 19 Doha ceasefire')).toBeVisible()
  await expect(page.locator('main')).toContainText('We News reports on other rounds')

  await page.getByRole('link', { name: 'Ceasefire dates from 18 October, Dawn: says otherwise' }).click()
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toContainText(
    'Ceasefire dates from 18 October',
  )
  await expect(page.locator('[data-mark][aria-current="true"]')).toHaveAttribute(
    'data-mark',
    'ceasefire-dated-18-october.dawn-2025-10-27',
  )
})

test('by keyboard alone: previous and next lead through the list and back', async ({ page }) => {
  await page.goto(`/${processId}/rounds/doha`)
  await page.locator('a[rel="next"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Istanbul I (October)')
  await page.locator('a[rel="prev"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Doha')
  await expect(page.locator('a[rel="prev"]')).toHaveCount(0)
})

test('a record of a pinned release leads to pages of the same release', async ({ page }) => {
  await page.goto(`${claim}?release=1`)
  const hrefs = await page
    .locator('main a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(hrefs.length).toBeGreaterThan(10)
  for (const href of hrefs) expect(href).toMatch(/[?&]release=1(&|$)/)
})

for (const address of recordAddresses)
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    test.slow()
    await page.goto(address)
    await unfold(page)
    expect(await findAxeProblems(page)).toEqual([])
  })

test.describe('texts', () => {
  // The widest font is put in with a style element, which the policy of our pages refuses.
  test.use({ bypassCSP: true })

  for (const address of recordAddresses)
    test(`of ${address} neither overlap nor leave the page, in any font, at twice the size`, async ({
      page,
    }) => {
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(address)
        await unfold(page)
        expect.soft(await findTextProblems(page), `${width} px`).toEqual([])
        await page.addStyleTag({ content: 'html { font-size: 200% }' })
        await setWidestFont(page)
        expect.soft(await findTextProblems(page), `${width} px, large`).toEqual([])
      }
    })
})

test('links that stand alone are large enough to be hit', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 })
  for (const address of recordAddresses) {
    await page.goto(address)
    const small = await page.$$eval('main :is(a, summary)', (targets) =>
      targets
        .filter((target) => target.checkVisibility() && getComputedStyle(target).display !== 'inline')
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 24)
        .map(({ text, box }) => `${text}: ${box.height}`),
    )
    expect.soft(small, address).toEqual([])
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a record is complete and its links lead on', async ({ page }) => {
    await page.goto(`/${processId}/people/khawaja-asif`)
    await expect(page.locator('main')).toContainText('led by Defence Minister Khawaja Asif')
    await page.getByRole('link', { name: "Head of Pakistan's team in October", exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText("Head of Pakistan's team in October")
  })

  test('an unknown record says that there is no such page', async ({ page }) => {
    expect((await page.goto(`/${processId}/people/nobody`))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  })
})
