import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ReleasePage } from '@/components/site/releases/release-page'
import { ReleasesPage } from '@/components/site/releases/releases-page'
import { describeChanges } from '@/dataset/changelog'
import { diffDatasets } from '@/dataset/diff-datasets'
import { freezeDataset } from '@/dataset/release-bytes'
import type { ReleaseEntry } from '@/dataset/release-entry'
import { countTableChanges } from '@/dataset/table-changes'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { english } from '@/tests/support/draw'

const before = inventedDataset()
const after = withDemandTitle(before, 'Another title')
const { process } = after
const changelog = describeChanges(diffDatasets(before, after), before, after)
const { parts, hash } = freezeDataset(after)

const entryOf = (number: number, changes: Partial<ReleaseEntry> = {}): ReleaseEntry => ({
  number,
  publishedAt: `2031-06-0${number}T00:00:00.000Z`,
  note: null,
  hash: `hash-${number}`,
  comparedWith: number - 1 || null,
  changelog: [`change ${number}`],
  withdrawal: null,
  corrections: [],
  ...changes,
})
const first = entryOf(1, { changelog: describeChanges(diffDatasets(null, before), null, before) })
const withdrawn = entryOf(2, {
  changelog: null,
  withdrawal: { reason: 'A <b>court</b> said so.', withdrawnAt: '2031-06-02T12:00:00.000Z' },
})
const third = entryOf(3, { comparedWith: 1, changelog, hash, note: 'A letter came.' })
const entries = [entryOf(4), third, withdrawn, first]

const drawOne = (changes: Partial<Parameters<typeof ReleasePage>[0]> = {}) =>
  renderToStaticMarkup(
    <ReleasePage
      process={process}
      entry={third}
      entries={entries}
      changes={countTableChanges(before, after)}
      hashes={parts}
      words={english}
      {...changes}
    />,
  )
const linksOf = (markup: string) => [...markup.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)

describe('the list of releases', () => {
  const list = renderToStaticMarkup(<ReleasesPage process={process} entries={entries} words={english} />)
  const items = list.split('<li').slice(1)

  test('has all of them, newest first, and marks the newest that is shown', () => {
    expect([...list.matchAll(/<h2>(Release \d)/g)].map(([, name]) => name)).toEqual([
      'Release 4',
      'Release 3',
      'Release 2',
      'Release 1',
    ])
    expect(items.map((item) => item.includes('newest'))).toEqual([true, false, false, false])
  })

  test('each leads to its page and to everything as of it, but a withdrawn one to nothing', () => {
    const [, shown = '', gone = ''] = items
    expect(linksOf(shown)).toEqual([`/${process.id}/releases/3`, `/${process.id}?release=3`])
    expect(shown).toContain('A letter came.')
    expect(linksOf(gone)).toEqual([])
    expect(gone).toContain('A &lt;b&gt;court&lt;/b&gt; said so.')
    expect(gone).toContain('Withdrawn on 2 June 2031.')
    expect(gone).toContain('hash-2')
  })

  test('a first release is summed up, a later one counted', () => {
    expect(items[3]).toContain('First release: 3 articles')
    expect(items[1]).toContain('One entry in the list of changes.')
  })

  test('with the newest one withdrawn, the one before it is the newest', () => {
    const markup = renderToStaticMarkup(
      <ReleasesPage process={process} entries={[withdrawn, first]} words={english} />,
    )
    expect(markup.split('<li').map((item) => item.includes('newest<'))).toEqual([false, false, true])
  })
})

describe('the page of a release', () => {
  test('tells what changed in words and by table', () => {
    const markup = drawOne()
    expect(markup).toContain('Compared with release 1.')
    expect(markup).toContain('Release 4 is the newest.')
    expect(markup).toContain('Another title')
    const rows = [...markup.matchAll(/<tr><th scope="row">([^<]*)<\/th>(.*?)<\/tr>/g)]
    const numbers = (row: string) => [...row.matchAll(/>(\d+)<\/td>/g)].map(([, n]) => Number(n))
    expect(
      rows
        .filter(([, , row = '']) => numbers(row).length > 0)
        .map(([, table, row = '']) => [table, numbers(row)]),
    ).toEqual([[process.resources.demands.title, [6, 0, 0, 1]]])
    expect(markup).toContain('No row changed in: ')
  })

  test('shows the hash of the release and of each of its parts', () => {
    const markup = drawOne()
    expect(markup).toContain(hash)
    for (const { name, sha256 } of parts) expect.soft(markup, name).toContain(sha256)
  })

  test('leads to its neighbours, past a withdrawn one, and to all as of it', () => {
    expect(linksOf(drawOne())).toEqual([
      `/${process.id}?release=3`,
      `/${process.id}/releases/1`,
      `/${process.id}/releases/4`,
      `/${process.id}/releases`,
    ])
  })

  test('a first release says that there was nothing before it, and what it holds', () => {
    const markup = drawOne({ entry: first, changes: countTableChanges(null, before) })
    expect(markup).toContain('This is the first release')
    expect(markup).toContain('What it holds')
    expect(markup).not.toContain('Taken out')
    expect(markup).not.toContain('No row changed')
  })

  test('what would repeat a withdrawn release is told neither in words nor by table', () => {
    const markup = drawOne({
      entry: entryOf(4, { comparedWith: 2, changelog: null }),
      changes: null,
    })
    expect(markup).toContain('it would repeat release 2, which was withdrawn')
    expect(markup).not.toContain('Changes by table')
  })

  test('where the one before cannot be read now the page says so', () => {
    expect(drawOne({ changes: null })).toContain('Release 1, with which it was compared, cannot be read now')
  })
})
