import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { runParley } from '@/tests/support/parley-command'
import { findTextProblems } from '@/tests/support/text-geometry'

const other = 'velm-water-accord'
const chart = `/${other}/charts/demand-status`

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  await runParley('import', `tests/fixtures/${other}`)
  await runParley('publish', other, '--by', 'browser test')
})

test('an invented process with other sides, statuses and themes is drawn, without a word of the first', async ({
  page,
}) => {
  await expect.poll(async () => (await page.goto(chart))?.status()).toBe(200)
  for (const address of [`/${other}`, chart, `/embed/${other}/demand-status`])
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect((await page.goto(address))?.status()).toBe(200)
      expect.soft(await findTextProblems(page), `${address} at ${width} px`).toEqual([])
      const text = await page.locator('main').textContent()
      expect.soft(text, address).not.toMatch(/Pakistan|Afghan|Taliban|Istanbul|Doha|TTP/)
    }
})

test('its marks open their evidence', async ({ page }) => {
  await page.goto(chart)
  await page.locator('[data-mark]').first().click()
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused()
  await expect(page.getByRole('dialog').locator('.ev')).toBeVisible()
})

test('a new release shows within seconds; a pinned chart stays as it was', async ({ page, request }) => {
  const pinned = `/embed/${other}/demand-status?release=1&view=full`
  const readChart = async () => {
    const text = await (await request.get(pinned)).text()
    return text.replace(/<p class="notice">.*?<\/p>/, '').replace(/<style>.*?<\/style>/, '')
  }
  const before = await readChart()
  const folder = await mkdtemp(join(tmpdir(), 'parley-'))
  try {
    await runParley('export', other, folder)
    const file = join(folder, 'demands.csv')
    const demands = await readFile(file, 'utf8')
    const title = demands.split('\n')[1]?.split(',')[1] ?? ''
    expect(title).not.toBe('')
    await writeFile(file, demands.replace(`,${title},`, `,${title} (renamed),`))
    await runParley('import', folder)
    await runParley('publish', other, '--by', 'browser test')
    await expect
      .poll(
        async () => {
          await page.goto(chart)
          return page.locator('main').textContent()
        },
        { timeout: 5000 },
      )
      .toContain(`${title} (renamed)`)
    expect(await readChart()).toBe(before)
  } finally {
    await rm(folder, { recursive: true })
  }
})
