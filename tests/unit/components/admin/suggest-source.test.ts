import { expect, test } from 'vitest'
import { suggestSource } from '@/components/admin/desk/suggest-source'

const names = { title: '', isPublished: false, state: 0, counts: {}, records: {}, codes: [] }
const others = [
  { kind: 'feature', language: 'en', date_basis: 'date_line', outlet_basis: 'stated' },
  { kind: 'news_report', language: 'en', date_basis: 'date_line', outlet_basis: 'stated' },
  { kind: 'news_report', language: 'ur', date_basis: 'closing_line', outlet_basis: 'stated' },
]
const text = 'Envoys meet once more\n\nEnvoys met on the lake.\nThe ferry was late.'
const suggest = (own: Record<string, string>, of = text) => suggestSource(of, own, others, names)

test('what can be told from the text and from the other articles is filled in', () => {
  expect(suggest({ outlet: 'The Harbour Herald Online', published_on: '2025-11-18' })).toMatchObject({
    title: 'Envoys meet once more',
    word_count: '9',
    short_name: 'The Harbour Hera',
    published_earliest: '2025-11-18',
    published_latest: '2025-11-18',
    kind: 'news_report',
    language: 'en',
    date_basis: 'date_line',
    coding_complete: 'false',
    id: 'the-harbour-hera-2025-11-18',
    file: 'the-harbour-hera-2025-11-18.txt',
  })
})

test('what was written stands as it is, be it nothing', () => {
  expect(suggest({ title: '', short_name: 'Herald', kind: 'feature' })).toMatchObject({
    title: '',
    word_count: '13',
    short_name: 'Herald',
    kind: 'feature',
    id: 'herald',
  })
})

test('a long first line is no title, and no text says nothing', () => {
  expect(suggest({}, `${'word '.repeat(30)}\nSecond.`)).toMatchObject({ title: '', word_count: '31' })
  expect(suggest({}, '')).toMatchObject({ title: '', word_count: '', id: '', file: '' })
})
