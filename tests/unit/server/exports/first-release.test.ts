/**
 * A pinned chart is the same for ever. `tests/fixtures/first-release.json` is a release as it was stored when the first
 * embeds were given out; whatever the code becomes, it must be read, and every chart of it must say the same. Where a
 * kept file has to change, what somebody has published says something else from then on: only for a fault, with a record
 * in `docs/decisions`.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawChart } from '@/components/charts/draw-chart'
import { chartSlugs } from '@/dataset/chart-slugs'
import { thawRelease } from '@/dataset/release-bytes'
import { formatJson, writeChartJson } from '@/server/exports/write-chart-json'
import { expectKeptFile } from '@/tests/support/kept-file'

interface StoredRelease {
  readonly hash: string
  readonly format: number
  /** `body` in base64. */
  readonly parts: readonly { readonly name: string; readonly sha256: string; readonly body: string }[]
}

const stored: StoredRelease = JSON.parse(readFileSync('tests/fixtures/first-release.json', 'utf8'))
const { dataset } = thawRelease({
  ...stored,
  parts: stored.parts.map((part) => ({ ...part, body: new Uint8Array(Buffer.from(part.body, 'base64')) })),
})
const release = { number: 1, publishedAt: '2031-05-01T12:00:00.000Z', dataset }

test.each(chartSlugs.flatMap((slug) => (['summary', 'full'] as const).map((view) => [slug, view] as const)))(
  '%s, %s view: the same series and words as on the day of the release',
  (slug, view) => {
    const query = new URLSearchParams({ release: '1', view })
    const addressed = {
      origin: 'https://parley.example',
      processId: dataset.process.id,
      slug,
      query,
      release: 1,
    }
    const whole = JSON.parse(formatJson(writeChartJson(addressed, drawChart(release, slug, query))))
    // The evidence is the release's own, and a summary has the table and series of the whole chart.
    const { evidence, sources, table, series, ...words } = whole
    const said = view === 'summary' ? words : { ...words, table, series }
    expect(said.marks.length).toBeGreaterThan(0)
    expectKeptFile(`first-release/${slug}-${view}.json`, `${JSON.stringify(said, null, 1)}\n`)
  },
)
