import { expect, test } from '@playwright/test'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { publishableClaims, publishableReversals, publishableTeam } from '@/tests/support/large-packages'
import { runParley } from '@/tests/support/parley-command'
import { publishDataset } from '@/tests/support/publish-dataset'
import { findTextProblems } from '@/tests/support/text-geometry'

interface LargeProcess {
  readonly dataset: ReturnType<typeof publishableTeam>
  /** The charts that show something of it. */
  readonly charts: readonly ChartSlug[]
}

const processes: readonly LargeProcess[] = [
  { dataset: publishableReversals('large-reversals'), charts: ['demand-status', 'demand-paths'] },
  {
    dataset: publishableClaims('large-claims', 300, 40),
    charts: ['claim-coverage', 'source-agreement', 'voices', 'discrepancies', 'timeline'],
  },
  { dataset: publishableTeam('large-team'), charts: ['delegation-composition', 'delegation-changes'] },
]
const claims = '/large-claims/charts/claim-coverage'

// In one worker, so that the processes are published once.
test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  test.setTimeout(120_000)
  for (const { dataset } of processes) await publishDataset(dataset, runParley)
})

for (const { dataset, charts } of processes)
  for (const slug of charts)
    test(`${slug} of ${dataset.process.id} is legible on page and embed, on a phone too`, async ({
      page,
    }) => {
      const { id } = dataset.process
      await expect.poll(async () => (await page.goto(`/${id}`))?.status()).toBe(200)
      for (const address of [
        `/${id}/charts/${slug}`,
        `/embed/${id}/${slug}`,
        `/embed/${id}/${slug}?view=full`,
      ])
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          await page.goto(address)
          expect.soft(await findTextProblems(page), `${address} at ${width} px`).toEqual([])
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect.soft(overflow, `${address} at ${width} px`).toBeLessThanOrEqual(0)
        }
    })

test('a summary of very many is no higher than any other', async ({ page }) => {
  for (const { dataset, charts } of processes)
    for (const slug of charts) {
      const address = `/embed/${dataset.process.id}/${slug}`
      await page.goto(address)
      for (const [width, most] of [
        [340, 950],
        [900, 700],
      ] as const) {
        await page.setViewportSize({ width, height: 300 })
        const height = await page.evaluate(() => document.body.getBoundingClientRect().height)
        expect.soft(height, `${address} at ${width} px`).toBeLessThanOrEqual(most)
      }
    }
})

test('a filter, another page of rows and a mark of a large chart work', async ({ page }) => {
  await page.goto(claims)
  await expect(page.locator('.stage [data-mark][tabindex="0"]')).toHaveCount(1)
  await page.locator('details.control > summary').first().click()
  await page.selectOption('select[name=topic]', 'second')
  await expect(page.locator('.page-links').first()).toContainText('of 100')
  // By its key: rows that are laid out only near the window move the link under a pointer on a busy machine.
  await page.getByRole('link', { name: 'Next page' }).press('Enter')
  await expect(page).toHaveURL(/page=2/)
  await expect(page.locator('.page-links').first()).toContainText(/Rows (?!1 )\d+ to \d+ of 100/)
  await page.locator('.stage [data-mark]').first().click()
  await expect(page.getByRole('dialog').locator('.ev')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
