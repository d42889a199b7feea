import { describe, expect, test } from 'vitest'
import { describeDelegationComposition } from '@/components/charts/delegation-composition/describe'
import { prepareDelegationComposition } from '@/components/charts/delegation-composition/prepare'
import { publishedBy } from '@/dataset/as-of'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { buildSeatDataset, neverSaidOfSeats, type ToldSeat } from '@/tests/support/seat-dataset'

const say = (query = '', dataset = realDataset) =>
  describeDelegationComposition(
    prepareDelegationComposition(dataset, optionsFrom(query)),
    english,
    firstRelease,
  )

describe('what the chart says of the real process', () => {
  test('finding, deck and source line', () => {
    const said = say()
    expect(said.title).toBe(
      'In November intelligence chiefs led both teams, We News reports; no article names anyone at Doha',
    )
    expect(said.finding).toBe(said.title)
    expect(said.filter).toBeNull()
    expect(said.sourceLine).toMatch(/^Five articles, 27 October to 16 November 2025\./)
    expect(said.sourceLine).toContain('Two coders agreed in 14 of 14 cases')
    expect(say('view=summary').deck).toBe('Each of the 14 seats of the two sides rests on a single article.')
  })

  test('the legend shows only what occurs', () => {
    expect(say().legend.map(({ label }) => label)).toEqual([
      'Head',
      'Named person',
      'Body, people unnamed',
      'No office stated',
      'Mediator',
      'Intelligence',
      'Military, defence, interior',
      'Foreign affairs',
    ])
    expect(say('round=istanbul-2&side=pakistan').legend.map(({ label }) => label)).toEqual([
      'Head',
      'Named person',
      'Intelligence',
    ])
  })

  test('a spoken label gives name, role, side, round, office and number of articles', () => {
    const { spoken } = say()
    expect(spoken['istanbul-1-pakistan-khawaja-asif']).toBe(
      'Khawaja Asif, head, Pakistan, Istanbul I (October): Defence Minister, one article; one article (Undated article) only; Dawn names no head',
    )
    expect(spoken['istanbul-2-pakistan-asim-malik']).toBe(
      'Asim Malik, head, Pakistan, Istanbul II (November): Intelligence: Director General of ISI, one article',
    )
    expect(spoken['istanbul-1-pakistan-foreign-office']).toBe(
      'Foreign Office, body, Pakistan, Istanbul I (October): Foreign affairs, people unnamed, one article',
    )
    expect(spoken['istanbul-1-afghan-anas-haqqani']).toBe(
      'Anas Haqqani, member, Afghan Taliban, Istanbul I (October): no office stated, one article',
    )
    expect(spoken['doha-mediator-turkiye']).toBe(
      'Türkiye, mediator, Doha: team not described, one article; one article (Undated article) only; Dawn leaves it open',
    )
    expect(spoken['doha.pakistan']).toBe('Pakistan, Doha: No article names anybody.')
  })

  test('the alternative text counts seats by side and round', () => {
    expect(say().altText).toContain(
      'Doha: Pakistan nobody named; Afghan Taliban nobody named; Mediators 2. Istanbul I (October): Pakistan 4; Afghan Taliban 5; Mediators 2.',
    )
  })

  test('the table prints names as each article spells them', () => {
    const { table } = say()
    const column = (key: string) => table.columns.findIndex((one) => one.key === key)
    const najib = table.rows.filter((row) => row[column('name')] === 'Rahmatullah Najib')
    expect(
      najib.map((row) => [row[column('source')], row[column('printedName')], row[column('role')]]),
    ).toEqual([
      ['Dawn', 'Mawlawi Rahmatullah Najeeb', 'Head'],
      ['We News', 'Rehmatullah Najib', 'Member'],
    ])
  })

  test('never says what it must not', () => {
    const everything = JSON.stringify([say(), say('view=summary')]).toLowerCase()
    for (const word of neverSaidOfSeats) expect(everything).not.toContain(word)
  })
})

describe('a filtered chart', () => {
  test('names the filter and tells each head by the articles that name it', () => {
    expect(say('round=istanbul-1')).toMatchObject({
      title:
        'In October Khawaja Asif (Undated article) led the Pakistan team and Rahmatullah Najib (Dawn) the Afghan Taliban team',
      filter: 'Only: Istanbul I (October).',
    })
  })

  test('without an article says nothing of what it had', () => {
    const said = say('source=-five-takeaways-undated&round=istanbul-1')
    expect(said.title).toBe(
      'In October Rahmatullah Najib led the Afghan Taliban team, Dawn reports; no head of the Pakistan team is named',
    )
    expect(JSON.stringify(said.spoken)).not.toContain('Undated')
  })

  test('with one side speaks of that side alone', () => {
    expect(say('side=pakistan').title).toBe(
      'In November Asim Malik led the Pakistan team, We News reports; no article names anyone of the Pakistan side at Doha',
    )
    expect(say('side=pakistan').deck).toContain('Each of the 5 seats of one side rests on a single article.')
  })

  test('with one article does not count articles', () => {
    expect(say('source=dawn-2025-10-27').deck).toBe('Who sat at the table, as far as one article says.')
  })

  test('by a day knows only what was published', () => {
    const said = say('', publishedBy(realDataset, '2025-10-28'))
    expect(said.title).toBe(
      'At Istanbul I (October) Rahmatullah Najib led the Afghan Taliban team, Dawn reports; no head of the Pakistan team is named; no article names anyone at Doha',
    )
    expect(said.filter).toContain('Only: published by 28 October 2025.')
  })

  test('a round of which no article had reported by a day is still named', () => {
    const said = say('round=istanbul-2', publishedBy(realDataset, '2025-10-28'))
    expect(said.filter).toMatch(/^Only: published by 28 October 2025; Istanbul II \(November\)\./)
  })

  test('finds nothing where the filter took everybody away', () => {
    const said = say('source=news-on-sunday-2025-11-16')
    expect(said).toMatchObject({ title: 'No seat is left after the filter', finding: null })
    expect(said.sourceLine).not.toContain('coders')
  })

  test('says so when nothing remains', () => {
    expect(say('round=none')).toMatchObject({
      title: 'No seat is left after the filter',
      deck: 'Nothing in these articles passes the filter. Take it away to see all.',
      legend: [],
    })
  })
})

describe('findings of other processes', () => {
  const two = [{ id: 'a' }, { id: 'b' }]
  const institutions = { lookout: 'watch', guard: 'army', gate: 'border' }
  const head = (id: string, party: string, more: Partial<ToldSeat> = {}): ToldSeat => ({
    id,
    round: 'i',
    party,
    person: id,
    role: 'head',
    ...more,
  })
  const titleOf = (seats: readonly ToldSeat[], more: Partial<Parameters<typeof buildSeatDataset>[0]> = {}) =>
    say('', buildSeatDataset({ rounds: ['i'], sources: two, institutions, seats, ...more })).title

  test('heads of one kind', () => {
    expect(
      titleOf([head('N', 'north', { institution: 'guard' }), head('S', 'south', { institution: 'guard' })]),
    ).toBe('At Round i army chiefs led both teams, A reports')
  })

  test('heads of one family and two kinds', () => {
    expect(
      titleOf([
        head('N', 'north', { institution: 'guard', sources: ['a', 'b'] }),
        head('S', 'south', { institution: 'gate', sources: ['a', 'b'] }),
      ]),
    ).toBe('At Round i people from army and border led both teams, A and B report')
  })

  test('heads of one family that no article has together are named', () => {
    expect(
      titleOf([
        head('N', 'north', { institution: 'guard' }),
        head('S', 'south', { institution: 'guard', sources: ['b'] }),
      ]),
    ).toBe('At Round i N (A) led the North team and S (B) the South team')
  })

  test('different families, an unknown family, one side alone', () => {
    expect(
      titleOf([head('N', 'north', { institution: 'guard' }), head('S', 'south', { institution: 'lookout' })]),
    ).toBe('At Round i N led the North team and S the South team, A reports')
    expect(titleOf([head('N', 'north', { institution: 'guard' }), head('S', 'south')])).toBe(
      'At Round i N led the North team and S the South team, A reports',
    )
    expect(titleOf([head('N', 'north')])).toBe(
      'At Round i N led the North team, A reports; no head of the South team is named',
    )
  })

  test('articles that name different heads of one team', () => {
    expect(titleOf([head('N', 'north'), head('O', 'north', { sources: ['b'] }), head('S', 'south')])).toBe(
      'At Round i N (A) or O (B) led the North team and S (A) the South team',
    )
  })

  test('three sides', () => {
    const seats = ['north', 'south', 'east'].map((party) => head(party, party, { institution: 'guard' }))
    expect(titleOf(seats, { parties: ['east'] })).toBe('At Round i army chiefs led all 3 teams, A reports')
  })

  test('no heads, and an article still being coded', () => {
    const seats = [{ id: 'x', round: 'i', party: 'north', person: 'X' }]
    expect(titleOf(seats)).toBe('No article names the head of a team')
    expect(titleOf(seats, { sources: [{ id: 'a' }, { id: 'b', coding_complete: false }] })).toBe(
      'Who sat at the table',
    )
  })

  test('rounds of which nothing is told', () => {
    const seats = [head('N', 'north'), head('S', 'south')]
    expect(titleOf(seats, { rounds: ['i', 'ii', 'iii'] })).toMatch(
      /; no article names anyone at Round ii or Round iii$/,
    )
    expect(titleOf(seats, { rounds: ['i', 'ii', 'iii', 'iv', 'v'] })).toMatch(
      /; no article names anyone in four of the rounds$/,
    )
    expect(titleOf([], {})).toBe('No article names anyone at Round i')
    expect(titleOf([], { rounds: [] })).toBe('No seat is coded')
  })

  test('a month stands for a round only where no other round is dated in it', () => {
    expect(say('', inventedDataset).title).toBe(
      'In May Odo Brennick led the Lower Velm team, Upland Courier reports',
    )
    const { rows } = inventedDataset
    const rounds = rows.rounds.map((round) => ({ ...round, start_on: '2031-05-01', end_on: null }))
    expect(say('', { ...inventedDataset, rows: { ...rows, rounds } }).title).toBe(
      'At Bridge sitting Odo Brennick led the Lower Velm team, Upland Courier reports',
    )
  })
})
