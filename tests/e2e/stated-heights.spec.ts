import { expect, test } from '@playwright/test'
import { drawChart } from '@/components/charts/draw-chart'
import { stateHeight } from '@/components/embed/state-height'
import { chartSlugs } from '@/dataset/chart-slugs'
import { processId } from '@/tests/support/chart-addresses'
import { realDataset } from '@/tests/support/datasets'

const release = { number: 1, publishedAt: '2026-11-22T00:00:00.000Z', dataset: realDataset() }
const widthsPx = [280, 320, 375, 430, 480, 560, 640, 768, 860, 900, 1100]
const queries = ['', 'round=istanbul-1', 'source=-dawn-2025-10-27', 'source=we-news-2025-11-07']
/** How much of a frame of the summary may stay empty. */
const mostEmpty = 0.36

for (const slug of chartSlugs)
  for (const view of ['summary', 'full'] as const)
    test(`the ${view} of ${slug} is never higher than is stated to hosts without script`, async ({
      page,
    }) => {
      test.slow()
      for (const query of queries) {
        const options = `${query}&view=${view}`
        await page.goto(`/embed/${processId}/${slug}?${options}`)
        const drawn = drawChart(release, slug, new URLSearchParams(options))
        for (const widthPx of widthsPx) {
          await page.setViewportSize({ width: widthPx, height: 700 })
          const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
          const stated = stateHeight(slug, drawn, widthPx)
          const where = `${options} at ${widthPx} px: ${height} of ${stated} px`
          expect.soft(height, where).toBeLessThanOrEqual(stated)
          if (query === '' && view === 'summary' && widthPx >= 320)
            expect.soft(1 - height / stated, where).toBeLessThanOrEqual(mostEmpty)
        }
      }
    })
