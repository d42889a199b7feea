import { expect, test } from 'vitest'
import { readCredits } from '@/dataset/articles/read-credits'

const body = [
  'The envoys met on the lake at noon.',
  'By Tuesday, the ferry was late again, said the harbour master.',
]
const read = (...lines: string[]) => readCredits([...lines, ...body], ['The Harbour Herald'])
const none = { title: '', byline: '', outlet: '', day: '' }

test('what the lines above an article say of it is told from its title and its paragraphs', () => {
  expect(read('Envoys meet', 'By Sana Rahimi', 'Harbour Herald', '9 November 2025')).toEqual({
    title: 'Envoys meet',
    byline: 'Sana Rahimi',
    outlet: 'The Harbour Herald',
    day: '2025-11-09',
    body,
  })
})

test.each([
  ['Published November 9, 2025'],
  ['Published: 9 Nov 2025 at 10:45 am PKT'],
  ['Sunday, 9 November 2025, 14:30 GMT+5'],
  ['Updated 10 November 2025', 'Published 9 November 2025'],
  ['Published 9 November 2025, last updated 10 November 2025'],
  ['9.11.2025 | 14.30'],
  ['2025-11-09T14:30:00+05:00'],
])('a line that is little else than a date says when it was published: %s', (...lines) => {
  expect(read('Envoys meet', ...lines)).toEqual({ ...none, title: 'Envoys meet', day: '2025-11-09', body })
})

test('one line may say several things', () => {
  const said = { ...none, title: 'Envoys meet', day: '2025-11-09', body }
  expect(read('Envoys meet', 'By Sana Rahimi | November 9, 2025')).toEqual({ ...said, byline: 'Sana Rahimi' })
  expect(read('Envoys meet', 'By Sana Rahimi, published on 9 November 2025')).toEqual({
    ...said,
    byline: 'Sana Rahimi',
  })
  expect(read('Envoys meet', 'Harbour Herald, 9 November 2025')).toEqual({
    ...said,
    outlet: 'The Harbour Herald',
  })
})

test('an outlet of which no article is here is known by its name, a place is none', () => {
  const said = { ...none, title: 'Envoys meet', day: '2025-11-06', body }
  expect(read('Envoys meet', 'The Bosphorus Courier, Nov. 6, 2025')).toEqual({
    ...said,
    outlet: 'The Bosphorus Courier',
  })
  expect(read('Envoys meet', 'Weir Times – 6 November 2025').outlet).toBe('Weir Times')
  expect(read('Envoys meet', 'Istanbul, Nov. 6, 2025')).toMatchObject({ outlet: '', day: '' })
  expect(read('Envoys meet', 'Talks resume at The Post, Nov. 6, 2025')).toMatchObject({ outlet: '', day: '' })
})

test('the last lines say it, too', () => {
  const paragraphs = ['Envoys meet', ...body, 'Published in Weir Gazette, November 9th, 2025']
  expect(readCredits(paragraphs, [])).toEqual({
    ...none,
    title: 'Envoys meet',
    outlet: 'Weir Gazette',
    day: '2025-11-09',
    body,
  })
})

test('an outlet that signs for itself is both', () => {
  expect(read('By The Harbour Herald')).toMatchObject({
    byline: 'The Harbour Herald',
    outlet: 'The Harbour Herald',
  })
})

test('a date, a name or an outlet within a sentence says nothing', () => {
  const sentences = [
    'The truce of 9 November 2025 held.',
    'KABUL, 9 November 2025',
    'The Harbour Herald has learned more.',
    'By noon they had left',
    'Best at last',
  ]
  expect(readCredits(['Envoys meet', ...sentences], ['The Harbour Herald'])).toEqual({
    ...none,
    title: 'Envoys meet',
    body: sentences,
  })
})

test('what stands in the middle of an article is of the article', () => {
  const long = Array.from({ length: 20 }, (_, place) => `Sentence ${place} of many.`)
  const { byline, day } = readCredits([...long, 'By Sana Rahimi', '9 November 2025', ...long], [])
  expect([byline, day]).toEqual(['', ''])
})

test('buttons, bullets and first sentences are no title, and one that is printed twice is no paragraph', () => {
  expect(read('Dark Mode', 'Advertisement', 'Envoys meet', 'Envoys meet', '|')).toEqual({
    ...none,
    title: 'Envoys meet',
    body,
  })
  expect(read('• The ferry was late').title).toBe('')
  expect(read().title).toBe('')
  expect(readCredits(['Envoys meet'], []).title).toBe('')
})
