import type { Row } from '@/dataset/tables'
import { type Account, buildAccountDataset } from '@/tests/support/account-dataset'
import { buildClaimDataset } from '@/tests/support/claim-dataset'
import { count } from '@/tests/support/count'
import { buildSeatDataset } from '@/tests/support/seat-dataset'

const two = (n: number) => String(n).padStart(2, '0')
const sentence = 'That the water of the border river may be read at any hour by either side of the weir and '
const long = (sentence + sentence).slice(0, 180)
const published = (id: string, isoDay: string) => ({
  id,
  published_earliest: isoDay,
  published_latest: isoDay,
})
const onDay = (id: string, isoDay: string): Partial<Row<'events'>> & { id: string } => ({
  id,
  precision: 'day',
  start_on: isoDay,
  end_on: isoDay,
})

const manyEvents = (n: number) =>
  buildAccountDataset({
    sources: [published('a', '2031-12-20')],
    events: count(n, (index) => ({
      ...onDay(`e${index}`, `2031-${two((index % 12) + 1)}-${two((index % 28) + 1)}`),
      title: `Event number ${index} of many`,
    })),
    told: count(n, (index): Account => [`e${index}`, 'a', null]),
  })

/** Processes that are too long, too short or in another script, by what is hard about them. */
export const hardDatasets = {
  'a hundred events': manyEvents(100),
  'two hundred events': manyEvents(200),
  'ten years of forty rounds': buildAccountDataset({
    sources: count(40, (index) => ({
      ...published(`a${index}`, `${2021 + Math.floor(index / 4)}-${two((index % 4) * 3 + 2)}-10`),
      short_name: `Courier no. ${index}`,
    })),
    rounds: count(40, (index) => ({
      id: `r${index}`,
      start_on: index % 5 === 1 ? null : `${2021 + Math.floor(index / 4)}-${two((index % 4) * 3 + 1)}-03`,
      end_on: index % 5 === 2 ? null : `${2021 + Math.floor(index / 4)}-${two((index % 4) * 3 + 1)}-07`,
    })),
    events: [onDay('x', '2024-05-06')],
    told: [['x', 'a3', '2024-05-06']],
  }),
  'one event': buildAccountDataset({ events: [onDay('x', '2031-01-01')], told: [['x', 'a', '2031-01-01']] }),
  'one event of the articles day': buildAccountDataset({
    events: [{ id: 'x', precision: 'interval', start_on: '2030-12-31', end_on: '2031-01-01' }],
    told: [['x', 'a', null]],
  }),
  'one event without a day': buildAccountDataset({ events: [{ id: 'x' }], told: [['x', 'a', null]] }),
  'no events': buildAccountDataset({ rounds: [{ id: 'i', start_on: '2031-01-01', end_on: '2031-01-03' }] }),
  'one round without days': buildAccountDataset({
    rounds: [{ id: 'i' }],
    events: [{ ...onDay('x', '2031-01-01'), round: 'i' }],
    told: [['x', 'a', '2031-01-01']],
  }),
  'every precision': buildAccountDataset({
    rounds: [{ id: 'i', start_on: '2031-03-01' }],
    sources: [
      published('a', '2031-03-20'),
      { ...published('b', '2031-04-20'), published_earliest: '2031-04-02' },
    ],
    events: [
      onDay('day', '2031-03-10'),
      { id: 'rival', precision: 'interval', start_on: '2031-03-02', end_on: '2031-03-05' },
      { id: 'interval', precision: 'interval', start_on: '2031-03-02', end_on: '2031-03-05' },
      { id: 'bounded', precision: 'interval', start_on: '2031-03-02', end_on: '2031-03-20' },
      { id: 'month', precision: 'month', start_on: '2031-03-01', end_on: '2031-03-31' },
      { id: 'year', precision: 'year', start_on: '2031-01-01', end_on: '2031-12-31' },
      { id: 'before', precision: 'before', end_on: '2031-03-20' },
      { id: 'after', precision: 'after', start_on: '2031-03-10' },
      { id: 'undated' },
      { id: 'long-ago', precision: 'interval', start_on: '2011-03-02', end_on: '2031-03-05' },
    ],
    told: [
      ...['day', 'interval', 'bounded', 'month', 'year', 'before', 'after', 'undated', 'long-ago'].map(
        (id): Account => [id, 'a', null],
      ),
      ['rival', 'a', '2031-03-02'],
      ['rival', 'a', '2031-03-05'],
      ['rival', 'b', '2031-03-02'],
    ],
  }),
  'a title of 180 characters': buildAccountDataset({
    events: [
      { ...onDay('x', '2031-01-01'), title: long },
      { id: 'y', title: long },
    ],
    rounds: [{ id: 'i', label: long, start_on: '2031-01-01' }],
    told: [
      ['x', 'a', null],
      ['y', 'a', null],
    ],
  }),
  'words longer than a line': buildAccountDataset({
    sources: [{ id: 'a', short_name: 'Wasserstandsbote' }],
    events: [{ ...onDay('x', '2031-01-01'), title: 'Unterstützung'.repeat(9) }],
    told: [['x', 'a', null]],
  }),
  'names in Arabic': buildAccountDataset({
    sources: [{ id: 'a', short_name: 'صحيفة النهر' }],
    rounds: [{ id: 'i', label: 'الجولة الأولى', end_on: '2030-12-30' }],
    events: [
      { ...onDay('x', '2031-01-01'), title: 'افتتاح الجولة' },
      { id: 'y', title: 'إغلاق المعابر' },
    ],
    told: [
      ['x', 'a', null],
      ['y', 'a', null],
    ],
  }),
  'an article still being coded': buildAccountDataset({
    sources: [{ id: 'a' }, { id: 'b', coding_complete: false }],
    events: [onDay('x', '2031-01-01')],
    told: [['x', 'a', null]],
  }),
  '300 claims and no event': buildClaimDataset({
    sources: count(40, (index) => ({ id: `a${index}` })),
    claims: count(300, (index) => ({ id: `c${index}` })),
  }),
  'seats and no event': buildSeatDataset({}),
  'no articles': buildAccountDataset({ sources: [] }),
}
