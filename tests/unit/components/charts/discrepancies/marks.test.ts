import { describe, expect, test } from 'vitest'
import { describeDiscrepancies } from '@/components/charts/discrepancies/describe'
import { prepareDiscrepancies } from '@/components/charts/discrepancies/prepare'
import { prepareEvidence } from '@/components/evidence/prepare-evidence'
import { subjectTypes } from '@/dataset/closed-lists'
import { inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { testMarks } from '@/tests/support/mark-suite'
import { hardDatasets } from './hard-datasets'

testMarks(
  {
    prepare: prepareDiscrepancies,
    describe: describeDiscrepancies,
    records: ['discrepancy', 'event'],
    context: [...subjectTypes, 'discrepancy'],
  },
  { real: realDataset, invented: inventedDataset, ...hardDatasets },
  ['', 'view=summary'],
)

describe('a mark of the real process', () => {
  const { marks, allMarks } = prepareDiscrepancies(realDataset, optionsFrom(''))
  const requireMark = (id: string) => {
    const found = allMarks.find((mark) => mark.id === id)
    if (!found) throw new Error(`no mark ${id}`)
    return found
  }

  test('stands in reading order: the difference, its positions by article, what stands beside them', () => {
    expect(marks.slice(0, 12).map(({ id }) => id)).toEqual([
      'ceasefire-date',
      'ceasefire-date.dawn-2025-10-27.1',
      'ceasefire-date.five-takeaways-undated.1',
      'ceasefire-date.five-takeaways-undated.2',
      'ceasefire-date.news-on-sunday-2025-11-16.1',
      'takeaways-ceasefire-date',
      'takeaways-ceasefire-date.five-takeaways-undated.1',
      'takeaways-ceasefire-date.five-takeaways-undated.2',
      'takeaways-ceasefire-date.five-takeaways-undated.ceasefire-renewal-17-october',
      'takeaways-ceasefire-date.five-takeaways-undated.ceasefire-renewal-19-october',
      'ceasefire-before-or-at-doha',
      'ceasefire-before-or-at-doha.dawn-2025-10-27.1',
    ])
  })

  test('has the records that the difference is about beside it', () => {
    const { records, context } = requireMark('who-called-whom-illogical')
    expect(records).toEqual([{ type: 'discrepancy', id: 'who-called-whom-illogical' }])
    expect(context.map(({ id }) => id)).toEqual([
      'pakistan-called-taliban-stance-illogical-istanbul-1',
      'taliban-called-accusations-illogical-istanbul-1',
      'dawn-p08-unattributed',
      'takeaways-p33-taliban',
    ])
  })

  test('of a position opens the paragraphs of its article, with those of the others beside them', () => {
    const { articles, others } = prepareEvidence(realDataset, requireMark('ceasefire-date.dawn-2025-10-27.1'))
    expect(articles.map(({ source }) => source.id)).toEqual(['dawn-2025-10-27'])
    expect(others.map(({ source }) => source.id)).toContain('news-on-sunday-2025-11-16')
    const whole = prepareEvidence(realDataset, requireMark('ceasefire-date'))
    expect(whole.articles.map(({ source }) => source.id)).toEqual([
      'dawn-2025-10-27',
      'five-takeaways-undated',
      'news-on-sunday-2025-11-16',
    ])
  })

  test('keeps its id when an article is left out', () => {
    const left = prepareDiscrepancies(realDataset, optionsFrom('source=-dawn-2025-10-27'))
    const known = new Set(allMarks.map(({ id }) => id))
    expect(left.allMarks.length).toBeGreaterThan(20)
    for (const { id } of left.allMarks) expect(known).toContain(id)
  })
})

describe('what stands beside positions on an axis of days', () => {
  test('is a day that an article with a position gives for a subject, and is no position', () => {
    const { hard } = prepareDiscrepancies(inventedDataset, optionsFrom(''))
    expect(hard.map(({ id, beside }) => [id, beside.map(({ markId, text }) => [markId, text])])).toEqual([
      [
        'weir-opening-day',
        [['weir-opening-day.upland-courier-2031-05-03.weir-opens', '10 April, in a caption']],
      ],
    ])
  })
})
