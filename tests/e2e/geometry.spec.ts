import { expect, test } from '@playwright/test'
import { chartAddresses, markLinks, processId } from '@/tests/support/chart-addresses'
import { findTextProblems, setWidestFont } from '@/tests/support/text-geometry'

// The widest font is put in with a style element, which the policy of our pages refuses.
test.use({ bypassCSP: true })

// Page and embed have one sheet; the full embed is that of the page in the frame of the embed.
const widthsOf = (kind: string) => (kind === 'embed' ? [320, 340, 900] : [320, 768, 1280, 1600])
const addresses = [
  { address: `/${processId}`, kind: 'page' },
  ...chartAddresses.filter(({ kind }) => kind !== 'full embed'),
]

for (const { address, kind } of addresses) {
  test(`texts of ${address} neither overlap nor leave the page, at any width, in any font`, async ({
    page,
  }) => {
    for (const width of widthsOf(kind)) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address)
      expect.soft(await findTextProblems(page), `${width} px`).toEqual([])
      await setWidestFont(page)
      expect.soft(await findTextProblems(page), `${width} px, widest font`).toEqual([])
    }
  })
}

test('the check itself finds small, cut, outlying and overlapping text', async ({ page }) => {
  await page.setContent(`<p style="font-size:11px">small</p>
    <div style="overflow:hidden;width:30px;white-space:nowrap">cut off by its box</div>
    <p style="position:absolute;left:-20px">outside</p>
    <p style="position:absolute;top:300px">one</p><p style="position:absolute;top:304px">two</p>`)
  expect(await findTextProblems(page)).toEqual(
    expect.arrayContaining([
      '"small" is 11 px',
      '"cut off by its box" is cut off',
      '"outside" leaves the window',
      '"one" lies on "two"',
    ]),
  )
})

test('the lines of an axis are as wide as its tracks, and as high as all of them', async ({ page }) => {
  for (const chart of ['timeline', 'discrepancies', 'timeline?view=summary', 'discrepancies?view=summary']) {
    for (const width of [320, 900]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/${processId}/charts/${chart}`)
      const axes = await page.locator('.track-rows:has(> .track-lines)').evaluateAll((all) =>
        all
          .filter((rows) => rows.checkVisibility())
          .map((rows) => {
            const boxOf = (element: Element) => element.getBoundingClientRect()
            const [lines, ...tracks] = [...rows.querySelectorAll('.track')]
              .filter((track) => track.checkVisibility())
              .map(boxOf)
            return {
              lines: [lines?.x, lines?.width, lines?.y, lines?.height],
              rows: [tracks[0]?.x, tracks[0]?.width, boxOf(rows).y, boxOf(rows).height],
              trackPlaces: new Set(tracks.map(({ x, width }) => `${x} ${width}`)).size,
            }
          }),
      )
      expect(axes.length, chart).toBeGreaterThan(0)
      for (const { lines, rows, trackPlaces } of axes) {
        expect.soft(lines, `${chart} at ${width} px`).toEqual(rows)
        expect.soft(trackPlaces, `${chart} at ${width} px`).toBe(1)
      }
    }
  }
})

test('a summary is at most 950 px high at 340 px and 700 px at 900 px', async ({ page }) => {
  for (const { address, kind } of chartAddresses) {
    if (kind !== 'embed') continue
    for (const [width, highest] of [
      [340, 950],
      [900, 700],
    ] as const) {
      await page.setViewportSize({ width, height: 100 })
      await page.goto(address)
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      expect.soft(height, `${address} at ${width} px`).toBeLessThanOrEqual(highest)
    }
  }
})

test('every link in a chart is at least 24 px in both directions, or stands in a sentence', async ({
  page,
}) => {
  test.slow()
  for (const { address } of chartAddresses) {
    await page.setViewportSize({ width: 320, height: 900 })
    await page.goto(address)
    const small = await page.$$eval(markLinks, (links) =>
      links
        .filter((link) => link.checkVisibility() && getComputedStyle(link).display !== 'inline')
        .map((link) => ({ id: link.getAttribute('href'), box: link.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ id, box }) => `${id}: ${box.width} × ${box.height}`),
    )
    expect.soft(small, address).toEqual([])
  }
})
