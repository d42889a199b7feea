import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { drawChart } from '@/components/charts/draw-chart'
import { EmbedDocument } from '@/components/embed/embed-document'
import { Overview } from '@/components/site/overview'
import { english, inventedDataset } from '@/tests/support/draw'

const release = { number: 3, publishedAt: '2031-06-01T00:00:00.000Z', dataset: inventedDataset }
const chart = `/${inventedDataset.process.id}/charts/demand-status`
const pageHref = `https://parley.example${chart}`

/** The addresses of the links that the markup holds and that leave its document. */
const listLinks = (markup: string) =>
  [...markup.matchAll(/<a [^>]*href="((?:https:|\/)[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )

function drawEmbed(address: string): string {
  const query = new URLSearchParams(address)
  const drawn = drawChart(release, 'demand-status', query, { view: 'summary' })
  return renderToStaticMarkup(
    <EmbedDocument
      query={query}
      drawn={drawn}
      pageHref={pageHref}
      releasesHref="https://parley.example/releases"
      notice={null}
    />,
  )
}

test('an embed leads to its chart in full', () => {
  expect(listLinks(drawEmbed(''))).toEqual([pageHref])
})

test('a pinned and filtered embed leads to the same release, filter and mark', () => {
  const mark = drawChart(release, 'demand-status', {}).chart.marks[0]?.id
  const links = listLinks(drawEmbed(`release=3&view=summary&sort=theme&mark=${mark}`))
  expect(links).toContain(`${pageHref}?release=3&sort=theme`)
  expect(links).toContain(`${pageHref}?release=3&sort=theme&mark=${mark}`)
})

test('a pinned overview leads to charts of the same release, any other to the newest', () => {
  const live = listLinks(
    renderToStaticMarkup(<Overview release={release} entry={undefined} pin={{}} words={english} />),
  )
  const pinned = listLinks(
    renderToStaticMarkup(
      <Overview release={release} entry={undefined} pin={{ release: '3' }} words={english} />,
    ),
  )
  const chartLinks = (links: readonly string[]) => links.filter((href) => href.startsWith(chart))
  expect(live).toContain(chart)
  expect(chartLinks(live).join(' ')).not.toContain('release=')
  expect(pinned).toContain(`${chart}?release=3`)
  for (const href of chartLinks(pinned)) expect(href).toMatch(/\?release=3(&|$)/)
})
