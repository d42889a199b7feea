import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { expect, test } from 'vitest'
import { drawChart } from '@/components/charts/draw-chart'
import { citeChart } from '@/components/share/cite'
import { realDataset } from '@/tests/support/datasets'

const dataset = realDataset()
const hash = 'a'.repeat(64)

function cite(query: string, title = dataset.process.title) {
  const release = {
    number: 3,
    publishedAt: '2031-06-01T00:00:00.000Z',
    dataset: { ...dataset, process: { ...dataset.process, title } },
  }
  const searchParams = new URLSearchParams(query)
  const addressed = {
    origin: 'https://parley.example',
    processId: dataset.process.id,
    slug: 'voices',
    query: searchParams,
    release: 3,
  } as const
  return citeChart(addressed, drawChart(release, 'voices', searchParams), hash)
}

test('names release, day, hash and an address that pins them', () => {
  const { sentence, address } = cite('source=-dawn-2025-10-27&mark=x&width=400&mode=dark&notice=off')
  expect(address).toBe('https://parley.example/pak-afg-2025/charts/voices?source=-dawn-2025-10-27&release=3')
  for (const part of ['release 3 of 1 June 2031', hash, address, 'Left out: Dawn', dataset.process.title])
    expect(sentence).toContain(part)
})

test('programs read the BibTeX as it was meant, whatever signs are in a title', async () => {
  const title = 'Talks & “terms”: 100 % of {all} #1 in \\a_b~c^d $'
  const { bibtex, csl } = cite('', title)
  const [read] = new Cite(bibtex).data
  const [own] = csl
  expect(read).toMatchObject({ id: own?.id, URL: own?.URL, title: own?.title })
  expect(read?.issued?.['date-parts']?.[0]?.slice(0, 2)).toEqual([2031, 6])
  expect(JSON.stringify(read?.author)).toContain('Parley')
})

test('programs take the CSL-JSON', () => {
  const { csl } = cite('')
  const [read] = new Cite(JSON.stringify(csl)).data
  expect(read).toMatchObject({ type: 'graphic', version: '3', publisher: 'Parley' })
  expect(read?.issued?.['date-parts']).toEqual([[2031, 6, 1]])
})
