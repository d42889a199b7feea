/** A chart on paper. */
import { expect, test } from '@playwright/test'
import { chartSlugs } from '@/dataset/chart-slugs'
import { processId } from '@/tests/support/chart-addresses'

for (const slug of chartSlugs)
  test(`${slug} prints on one page of A4, with its source line, its release and its address`, async ({
    page,
  }) => {
    const address = `/${processId}/charts/${slug}?source=-we-news-2025-11-07`
    for (const path of [`/${processId}/charts/${slug}`, address]) {
      await page.goto(path)
      await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), path).toHaveLength(1)
    }
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.print-only')).toBeVisible()
    await expect(page.locator('.print-only')).toHaveText(
      new RegExp(`^http://[^ ]+${address.replaceAll(/[?.]/g, '\\$&')}&release=1$`),
    )
    await expect(page.locator('.chart-source')).toContainText(/Parley, release 1/)
    await expect(page.locator('.controls')).toBeHidden()
    await expect(page.locator('.chart-list')).toBeHidden()
  })
