/** The questions of readers (CHARTS.md, section 4): each is asked on the overview and answered by the charts. */
import { expect, type Page, test } from '@playwright/test'
import { processId } from '@/tests/support/chart-addresses'

/** From the overview to a chart in full, as a reader goes. */
async function openChart(page: Page, slug: string) {
  await page.goto(`/${processId}`)
  await page.locator(`a.chart-all[href="/${processId}/charts/${slug}"]`).click()
  await expect(page).toHaveURL(new RegExp(`/charts/${slug}$`))
  await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
}

const mark = (page: Page, id: string) => page.locator(`[data-mark="${id}"]`)

async function openMark(page: Page, id: string) {
  await mark(page, id).click()
  const panel = page.getByRole('dialog')
  await expect(panel.locator('.ev')).toBeVisible()
  return panel
}

test('who led Pakistan’s team in October, and how sure is that', async ({ page }) => {
  await openChart(page, 'delegation-composition')
  const seat = mark(page, 'istanbul-1-pakistan-khawaja-asif')
  await expect(seat).toHaveAccessibleName(/Khawaja Asif.*head.*Istanbul I \(October\).*one article/i)
  await expect(page.locator('main')).toContainText('one article (Undated article) only; Dawn names no head')
  const panel = await openMark(page, 'istanbul-1-pakistan-khawaja-asif')
  await expect(panel.locator('.ev-shown')).toHaveCount(1)
  await expect(panel).toContainText('5 Key Takeaways')
  await expect(panel).toContainText(/Dawn.*Bears on it: three institutions, no head/s)
  await expect(panel).toContainText("Head of Pakistan's team in October")
  await expect(panel).toContainText('Could both be right')
  expect(await page.locator('body').textContent()).not.toMatch(/disputed/i)
})

test('who sat at the table in Doha', async ({ page }) => {
  await openChart(page, 'delegation-composition')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('no article names anyone at Doha')
  await expect(page.locator('main')).toContainText(/No article names anybody/)
  for (const party of ['pakistan', 'afghan-taliban']) {
    const panel = await openMark(page, `doha.${party}`)
    await expect(panel).toContainText('Dawn, South Asia Times, Undated article and News on Sunday')
    await page.keyboard.press('Escape')
  }
  const qatar = await openMark(page, 'doha-mediator-qatar')
  await expect(qatar.locator('.ev-shown')).toHaveCount(2)
  await page.keyboard.press('Escape')
  const turkiye = await openMark(page, 'doha-mediator-turkiye')
  await expect(turkiye.locator('.ev-shown')).toHaveCount(1)
  await expect(turkiye).toContainText('5 Key Takeaways')
})

test('which asks moved between rounds', async ({ page }) => {
  await openChart(page, 'demand-status')
  await expect(page.locator('.chip.back')).toHaveCount(2)
  await expect(page.locator('.chip.forward')).toHaveCount(0)
  const doha = mark(page, 'honour-doha-commitments.istanbul-1.not_honoured')
  await expect(doha).toHaveAccessibleName(
    /Reported unkept, two articles.*Pakistan: officials, back from Agreed in Doha/,
  )
  const framework = mark(page, 'turn-truce-into-mechanism.istanbul-1.evaded')
  await expect(framework).toHaveAccessibleName(
    /Non-committal, one article.*back from Agreed in principle in Doha/,
  )
  const panel = await openMark(page, 'honour-doha-commitments.istanbul-1.not_honoured')
  await expect(panel).toContainText('The South Asia Times')
  await expect(panel).toContainText('The News on Sunday')
})

test('when did the ceasefire begin', async ({ page }) => {
  await openChart(page, 'claim-coverage')
  const main = page.locator('main')
  await expect(main).toContainText('Articles contradict each other on the date of the ceasefire')
  for (const day of ['15 October', '16 October', '18 October', '19 October'])
    await expect(main).toContainText(day)
  await expect(mark(page, 'ceasefire-dated-18-october.news-on-sunday-2025-11-16')).toHaveAccessibleName(
    /says so/i,
  )
  await expect(mark(page, 'ceasefire-dated-19-october.dawn-2025-10-27')).toHaveAccessibleName(/says so/i)
  await expect(mark(page, 'ceasefire-dated-18-october.south-asia-times-2025-10-29')).toHaveAccessibleName(
    /not mentioned/i,
  )
  const panel = await openMark(page, 'ceasefire-dated-18-october.five-takeaways-undated')
  await expect(panel).toContainText('Says otherwise: 15 October in one paragraph, 16 October in another')
  await expect(panel).toContainText(/Date of the ceasefire.*Cannot both be right/s)
})

test('what was published by 28 October', async ({ page }) => {
  const asOf = '?asOf=2025-10-28'
  for (const slug of ['delegation-composition', 'demand-status', 'claim-coverage']) {
    await page.goto(`/${processId}/charts/${slug}${asOf}`)
    await expect(page.locator('.chart-filter')).toHaveText(
      'Only: published by 28 October 2025. Undated article (27 to 31 October 2025) may have been out by then; it is left out.',
    )
    const text = await page.locator('.chart').textContent()
    expect.soft(text, slug).not.toMatch(/Istanbul II|November 2025/)
  }
  await page.goto(`/${processId}/charts/delegation-composition${asOf}`)
  const seats = await page.$$eval('[data-mark]', (links) =>
    links.map((link) => link.getAttribute('data-mark')).filter((id) => /-(pakistan|afghan)-/.test(id ?? '')),
  )
  expect(new Set(seats).size).toBe(8)
  await expect(page.locator('.chart')).not.toContainText('Asif')

  await page.goto(`/${processId}/charts/demand-status${asOf}`)
  const chips = await page.$$eval('[data-mark].chip', (links) =>
    links.map((link) => (link.getAttribute('data-mark') ?? '').split('.').slice(0, 2).join('.')),
  )
  expect(new Set(chips).size).toBe(8)
  await expect(page.locator('.chart')).toContainText('Warnings: 1')

  await page.goto(`/${processId}/charts/claim-coverage${asOf}`)
  await expect(page.locator('.chart')).toContainText('In one article only: 27')
  await expect(mark(page, 'ceasefire-dated-19-october.dawn-2025-10-27')).toHaveCount(1)
  await expect(page.locator('.chart')).toContainText('19 October')
})

test('did Dawn leave out the nine-point agenda, and We News the four days of October', async ({ page }) => {
  for (const [id, reason] of [
    ['nine-point-agenda-istanbul-2.dawn-2025-10-27', /Not yet knowable: Dawn.*7 November 2025/],
    ['istanbul-1-lasted-four-days.we-news-2025-11-07', /We News reports on other rounds/],
    ['tarar-thanked-mediators.five-takeaways-undated', /Cannot tell.*28 October 2025.*Undated article/],
    ['iran-offered-a-role.dawn-2025-10-27', /Cannot tell: no article dates this/],
  ] as const) {
    await page.goto(`/${processId}/charts/claim-coverage?mark=${id}`)
    await expect(mark(page, id)).toBeVisible()
    await expect(page.getByRole('dialog')).toContainText(reason)
  }
})
