import { expect, test } from 'vitest'
import { suggestSource, writeDays } from '@/components/admin/desk/suggest-source'

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
    short_name: 'Harbour Herald',
    published_earliest: '2025-11-18',
    published_latest: '2025-11-18',
    kind: 'news_report',
    language: 'en',
    date_basis: 'date_line',
    coding_complete: 'false',
    id: 'harbour-herald-2025-11-18',
    file: 'harbour-herald-2025-11-18.txt',
  })
})

test('what was written stands as it is, be it nothing', () => {
  expect(suggest({ title: '', short_name: 'Herald', kind: 'feature' })).toMatchObject({
    title: '',
    word_count: '13',
    short_name: 'Herald',
    kind: 'feature',
    id: 'herald-undated',
  })
})

test('a long first line is no title, and no text says nothing', () => {
  expect(suggest({}, `${'word '.repeat(30)}\nSecond.`)).toMatchObject({ title: '', word_count: '31' })
  expect(suggest({}, '')).toMatchObject({ title: '', word_count: '', id: '', file: '' })
})

test('what the text says of itself is filled in, and its words are those of its body', () => {
  const pasted = `Envoys meet\n\nBy Sana Rahimi\nKabul Courier\nSunday, 9 November 2025\nN\nobody spoke.\nThe ferry was late.`
  const known = [
    { ...others[0], outlet: 'Kabul Courier', short_name: 'Courier', country: 'Afghanistan', language: 'ps' },
  ]
  expect(suggestSource(pasted, {}, known, names)).toMatchObject({
    title: 'Envoys meet',
    byline: 'Sana Rahimi',
    outlet: 'Kabul Courier',
    short_name: 'Courier',
    country: 'Afghanistan',
    language: 'ps',
    published_on: '2025-11-09',
    published_earliest: '2025-11-09',
    published_latest: '2025-11-09',
    word_count: '6',
    id: 'courier-2025-11-09',
    file: 'courier-2025-11-09.txt',
  })
})

test('what follows from a day follows from a day alone', () => {
  const typed = (published_on: string) => suggest({ outlet: 'Kabul Courier', published_on })
  for (const published_on of ['9 Nov', '03/04/2025', 'yesterday'])
    expect(typed(published_on)).toMatchObject({
      published_on,
      published_earliest: '',
      published_latest: '',
      id: 'kabul-courier-undated',
      file: 'kabul-courier-undated.txt',
    })
  expect(typed('9 November 2025')).toMatchObject({
    published_on: '9 November 2025',
    published_earliest: '2025-11-09',
    id: 'kabul-courier-2025-11-09',
  })
})

test('days in words are written as days, and nothing else is', () => {
  expect(writeDays({ published_on: '9 November 2025', published_latest: '10.11.2025' })).toEqual({
    published_on: '2025-11-09',
    published_latest: '2025-11-10',
  })
  const own = { title: '9 November 2025', published_on: '03/04/2025', published_latest: '2025-11-09' }
  expect(writeDays(own)).toBe(own)
})

test('what the text says is no more than a suggestion', () => {
  expect(suggest({ byline: '', published_on: '' }, `By Sana Rahimi\n9 November 2025\n${text}`)).toMatchObject(
    {
      byline: '',
      published_on: '',
      published_earliest: '',
    },
  )
})

test('an article without outlet or day says what others without say', () => {
  const known = [
    { ...others[0], outlet: 'Lake Courier', published_on: '2025-11-01' },
    { ...others[1], outlet: 'Lake Courier', published_on: '2025-11-02' },
    { ...others[2], outlet: null, outlet_basis: 'unknown', published_on: null, date_basis: 'inferred' },
  ]
  const basis = (own: Record<string, string>) => {
    const { outlet_basis, date_basis } = suggestSource(text, own, known, names)
    return [outlet_basis, date_basis]
  }
  expect(basis({})).toEqual(['unknown', 'inferred'])
  expect(basis({ outlet: 'Weir Gazette', published_on: '2025-11-18' })).toEqual(['stated', 'date_line'])
})
