/**
 * What no article says against what the CSV files hold, with other code: this file imports a CSV parser and what is
 * under test, nothing else.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { describeUnsaid } from '@/components/site/describe-unsaid'
import { prepareUnsaid } from '@/components/site/prepare-unsaid'
import { english, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

const seats = read('delegation_seats')
const rounds = read('rounds').toSorted((a, b) => Number(a.ordinal) - Number(b.ordinal))
const demands = read('demands')
const steps = read('demand_reports')
const statements = read('statements')
const vocabularies = read('vocabularies')
const groupOf = (vocabulary: string, code = '') =>
  vocabularies.find((row) => row.vocabulary === vocabulary && row.code === code)?.group
const sides = ['pakistan', 'afghan-taliban']

const unsaid = prepareUnsaid(realDataset)
const lines = new Map(describeUnsaid(realDataset, {}, english).map((line) => [line.kind, line]))
const sentenceOf = (kind: keyof typeof unsaid) => lines.get(kind)?.sentence

test('rounds without a person of a side, or among the mediators', () => {
  const unnamed = rounds.map((round) => {
    const named = seats.filter((seat) => seat.round === round.id && seat.person !== '')
    return {
      round: round.id,
      parties: sides.filter((side) => !named.some((seat) => seat.party === side)),
      mediators: !named.some((seat) => seat.role === 'mediator'),
    }
  })
  expect(unsaid.people).toEqual(unnamed.filter((one) => one.parties.length > 0 || one.mediators))
  expect(unsaid.people).toEqual([
    { round: 'doha', parties: ['pakistan', 'afghan-taliban'], mediators: true },
    { round: 'istanbul-1', parties: [], mediators: true },
    { round: 'istanbul-2', parties: [], mediators: true },
  ])
  expect(sentenceOf('people')).toBe('In three rounds no article names any person of:')
})

test('sides with people and no head: none, so that no line says so', () => {
  const headless = rounds.flatMap((round) =>
    sides.filter((side) => {
      const own = seats.filter((seat) => seat.round === round.id && seat.party === side)
      return own.some((seat) => seat.person !== '') && !own.some((seat) => seat.role === 'head')
    }),
  )
  expect(headless).toEqual([])
  expect(unsaid.heads).toEqual([])
  expect(lines.has('heads')).toBe(false)
})

test('rounds that are not fully dated', () => {
  const open = rounds.filter((round) => round.start_on === '' || round.end_on === '')
  expect(unsaid.roundDays).toEqual(
    open.map((round) => ({ round: round.id, hasStart: round.start_on !== '', hasEnd: round.end_on !== '' })),
  )
  expect(sentenceOf('roundDays')).toBe('Not fully dated by any article are two rounds:')
  expect(lines.get('roundDays')?.names.map(({ key, detail }) => [key, detail])).toEqual([
    ['doha', 'neither the opening nor the closing day'],
    ['istanbul-2', 'no opening day'],
  ])
})

test('asks and offers: every side has some reported, and so many have no outcome', () => {
  const asks = demands.filter((demand) => demand.kind !== 'warning')
  expect(sides.filter((side) => !asks.some((demand) => demand.made_by === side))).toEqual([])
  expect(unsaid.asks).toEqual([])
  const answered = new Set(
    steps.filter((step) => groupOf('demand_status', step.status) !== 'ask').map((step) => step.demand),
  )
  const open = asks.filter((demand) => !answered.has(demand.id)).map((demand) => demand.id)
  expect(new Set(unsaid.outcomes)).toEqual(new Set(open))
  expect(unsaid.outcomes).toHaveLength(open.length)
  expect(sentenceOf('outcomes')).toBe(
    `For ${open.length} of ${asks.length} asks and offers no article reports an outcome:`,
  )
  expect([open.length, asks.length]).toEqual([22, 38])
})

test('sides never quoted in a whole sentence', () => {
  const own = (side: string) =>
    statements.filter((row) => row.duplicate_of === '' && groupOf('side', row.side) === side)
  const unquoted = sides.filter((side) => !own(side).some((row) => row.mode === 'direct'))
  expect(unsaid.quotations).toEqual(unquoted.map((party) => ({ party, statementCount: own(party).length })))
  expect(unsaid.quotations).toEqual([{ party: 'afghan-taliban', statementCount: 11 }])
})

test('events without a day, those that articles date differently apart', () => {
  const events = read('events')
  const dated = new Set(
    read('event_reports')
      .filter((row) => row.value_kind === 'date')
      .map((row) => row.event),
  )
  const open = events.filter((event) => event.precision !== 'day' && !dated.has(event.id))
  expect(new Set(unsaid.eventDays)).toEqual(new Set(open.map((event) => event.id)))
  expect(sentenceOf('eventDays')).toBe(
    `For ${open.length} of ${events.length} events no article gives the day:`,
  )
  expect(unsaid.eventDays).not.toContain('october-ceasefire')
})

test('points whose fact no article dates', () => {
  const claims = read('claims')
  const open = claims.filter((claim) => claim.knowable_from === '')
  expect(new Set(unsaid.pointDays)).toEqual(new Set(open.map((claim) => claim.id)))
  expect(sentenceOf('pointDays')).toContain(`For ${open.length} of ${claims.length} points`)
})
