import { describe, expect, test } from 'vitest'
import { describeDelegationChanges } from '@/components/charts/delegation-changes/describe'
import { prepareDelegationChanges } from '@/components/charts/delegation-changes/prepare'
import { publishedBy } from '@/dataset/as-of'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { buildSeatDataset, neverSaidOfSeats, type ToldSeat } from '@/tests/support/seat-dataset'
import { hardDatasets } from './hard-datasets'

const say = (query = '', dataset = realDataset) =>
  describeDelegationChanges(prepareDelegationChanges(dataset, optionsFrom(query)), english, firstRelease)

describe('what the chart says of the real process', () => {
  test('finding, deck and source line', () => {
    const said = say()
    expect(said.title).toBe(
      'Each side has another head in November; two of five Afghan Taliban names of October are not named again',
    )
    expect(said.finding).toBe(said.title)
    expect(said.filter).toBeNull()
    expect(said.deck).toBe(
      'Who is named for Istanbul I (October) and Istanbul II (November), as far as five articles say. Nobody is named for Doha. The two lists come from different articles. An article may name only some: a name that is missing is no absence.',
    )
    expect(said.sourceLine).toContain('Two coders agreed in 14 of 14 cases')
  })

  test('a summary keeps what must be known of the lists', () => {
    expect(say('view=summary').deck).toBe(
      'The two lists come from different articles. An article may name only some: a name that is missing is no absence.',
    )
  })

  test('spoken labels', () => {
    const { spoken } = say()
    expect(spoken['istanbul-2-afghan-rahmatullah-najib']).toBe(
      'Rahmatullah Najib, member, Afghan Taliban, Istanbul II (November), head, then member, Deputy Interior Minister, one article',
    )
    expect(spoken['istanbul-1-pakistan-khawaja-asif']).toMatch(
      /; one article \(Undated article\) only; Dawn names no head$/,
    )
    expect(spoken['istanbul-1-pakistan-foreign-office.istanbul-2']).toBe(
      'Foreign Office, Pakistan, Istanbul II (November): not named again',
    )
    expect(spoken['..doha']).toBe('Doha: no article names anybody')
  })

  test('the legend shows only what occurs', () => {
    expect(say().legend.map(({ label }) => label)).toEqual([
      'Same person',
      'Same body',
      'Not named again',
      'Head',
      'Named person',
      'Body, people unnamed',
      'No office stated',
      'Intelligence',
      'Military, defence, interior',
      'Foreign affairs',
    ])
    expect(say('source=we-news-2025-11-07').legend.map(({ label }) => label)).not.toContain('Same person')
  })

  test('the table gives spellings, and role and articles by round', () => {
    const { columns, rows } = say().table
    const najib = rows.find((row) => row[1] === 'Rahmatullah Najib') ?? []
    expect(Object.fromEntries(columns.map(({ key }, index) => [key, najib[index]]))).toEqual({
      party: 'Afghan Taliban',
      name: 'Rahmatullah Najib',
      spellings: 'Mawlawi Rahmatullah Najeeb; Rehmatullah Najib',
      'role.doha': null,
      'articles.doha': null,
      'role.istanbul-1': 'Head',
      'articles.istanbul-1': 'Dawn',
      'role.istanbul-2': 'Member',
      'articles.istanbul-2': 'We News',
    })
  })

  test('never says what it must not', () => {
    const everything = JSON.stringify([say(), say('view=summary')]).toLowerCase()
    for (const word of neverSaidOfSeats) expect(everything).not.toContain(word)
  })
})

describe('a filtered chart', () => {
  test('speaks of the side that is asked for', () => {
    expect(say('side=pakistan')).toMatchObject({
      title: 'The Pakistan side has another head in November',
      filter: 'Only: Pakistan.',
    })
  })

  test('says nothing of what an article had that is left out', () => {
    const said = say('source=-dawn-2025-10-27')
    expect(said.title).toBe('The Pakistan side has another head in November')
    expect(JSON.stringify(said.spoken)).not.toContain('Dawn')
  })

  test('has a plain title where one round remains', () => {
    expect(say('', publishedBy(realDataset, '2025-10-28'))).toMatchObject({
      title: 'Who is named again',
      finding: null,
    })
    expect(say('source=we-news-2025-11-07').deck).toContain('Only one round has names')
  })

  test('says so when nothing remains', () => {
    expect(say('source=south-asia-times-2025-10-29')).toMatchObject({
      title: 'No name is left after the filter',
      deck: 'Nothing in these articles passes the filter. Take it away to see all.',
      legend: [],
    })
  })
})

describe('findings of other processes', () => {
  const titleOf = (seats: readonly ToldSeat[], more: Partial<Parameters<typeof buildSeatDataset>[0]> = {}) =>
    say('', buildSeatDataset({ rounds: ['i', 'ii'], seats, ...more })).title
  const seat = (round: string, party: string, person: string, role: ToldSeat['role'] = 'member') => ({
    id: `${round}-${party}-${person}`,
    round,
    party,
    person,
    role,
  })

  test('the same heads', () => {
    const same = ['i', 'ii'].flatMap((round) => [
      seat(round, 'north', 'N', 'head'),
      seat(round, 'south', 'S', 'head'),
    ])
    expect(titleOf(same)).toBe('Each side has the same head at Round ii as at Round i')
  })

  test('one head the same, one another; names that all come again, some, none', () => {
    const heads = [
      seat('i', 'north', 'N', 'head'),
      seat('ii', 'north', 'N', 'head'),
      seat('i', 'south', 'S', 'head'),
      seat('ii', 'south', 'T', 'head'),
    ]
    expect(titleOf(heads)).toBe('The South side has another head at Round ii, the North side the same')
    expect(titleOf([...heads, seat('i', 'north', 'M'), seat('ii', 'north', 'M')])).toMatch(
      /; all two North names of Round i are named again$/,
    )
    expect(titleOf([...heads, seat('i', 'south', 'U')])).toMatch(
      /; none of the two South names of Round i is named again$/,
    )
    expect(titleOf([...heads, seat('i', 'north', 'M')])).toMatch(
      /; one of two North names of Round i is not named again$/,
    )
  })

  test('names without heads open the sentence', () => {
    const members = ['A', 'B', 'C'].map((person) => seat('i', 'north', person))
    expect(titleOf([...members, seat('ii', 'north', 'C')])).toBe(
      'Two of three North names of Round i are not named again',
    )
  })

  test('many sides are counted together', () => {
    const parties = ['east', 'west', 'south']
    const seats = parties.flatMap((party) => [
      seat('i', party, `${party} 1`),
      seat('i', party, `${party} 2`),
      seat('ii', party, `${party} 1`),
    ])
    expect(titleOf(seats, { parties: ['east', 'west'] })).toBe(
      'Three of six names of Round i are not named again',
    )
  })

  test('an article still being coded leaves nothing to say', () => {
    expect(say('', hardDatasets['an article still being coded']).title).toBe('Who is named again')
    expect(say('', inventedDataset).finding).toBeNull()
    expect(say('', hardDatasets['no seats']).title).toBe('No name is coded')
  })
})
