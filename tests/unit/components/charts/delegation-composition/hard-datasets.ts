import { count } from '@/tests/support/count'
import { buildSeatDataset, type ToldSeat } from '@/tests/support/seat-dataset'

const sentence =
  'Special Envoy of the President for the Waters of the Border River and for the Roads beside it '

/** Processes that are too large, too empty or in another script, by what is hard about them. */
export const hardDatasets = {
  '49 people on one side': buildSeatDataset({
    rounds: ['i', 'ii'],
    institutions: { watch: 'watch', army: 'army' },
    seats: [
      { id: 'head', round: 'i', party: 'north', person: 'head', institution: 'watch', role: 'head' },
      ...count(
        48,
        (index): ToldSeat => ({
          id: `n${index}`,
          round: 'i',
          party: 'north',
          person: `Envoy number ${index} of the northern party`,
          institution: index % 3 === 0 ? 'army' : null,
        }),
      ),
      { id: 's', round: 'i', party: 'south', person: 'One man', role: 'head' },
    ],
  }),
  'a title of 180 characters': buildSeatDataset({
    rounds: ['i', 'ii', 'iii'],
    institutions: { watch: 'watch' },
    seats: ['i', 'ii', 'iii'].map((round) => ({
      id: `long-${round}`,
      round,
      party: 'north',
      person: 'A person with an office',
      institution: 'watch',
      role: 'head',
      title_reported: (sentence + sentence).slice(0, 180),
    })),
  }),
  'names longer than a line': buildSeatDataset({
    rounds: ['i', 'ii'],
    institutions: { ['Unterstützung'.repeat(6)]: 'treasury' },
    parties: ['Wasserstrassenverwaltung'.repeat(4)],
    seats: [
      { id: 'x', round: 'i', party: 'north', person: 'Donaudampfschifffahrt'.repeat(5), role: 'head' },
      { id: 'y', round: 'i', party: 'south', person: 'Donaudampfschifffahrt'.repeat(5) },
      {
        id: 'z',
        round: 'i',
        party: 'south',
        institution: 'Unterstützung'.repeat(6),
        role: 'institutional_representation',
      },
      { id: 'm', round: 'i', party: 'Wasserstrassenverwaltung'.repeat(4), role: 'mediator' },
    ],
  }),
  'names in Arabic': buildSeatDataset({
    rounds: ['i', 'ii'],
    people: { a: 'عبد القهار بلخي', b: 'نور الرحمن نصرت', c: 'أنس حقاني' },
    institutions: { جهاز: 'watch' },
    parties: ['قطر', 'تركيا'],
    seats: [
      { id: 'x', round: 'i', party: 'north', person: 'a', institution: 'جهاز', role: 'head' },
      { id: 'y', round: 'i', party: 'north', person: 'b' },
      { id: 'z', round: 'i', party: 'south', person: 'c', title_reported: 'رئيس الوفد' },
      { id: 'q', round: 'i', party: 'قطر', role: 'mediator' },
      { id: 't', round: 'i', party: 'تركيا', role: 'mediator' },
    ],
  }),
  'fifteen mediators': buildSeatDataset({
    rounds: ['i'],
    parties: count(15, (index) => `State ${index}`),
    seats: [
      { id: 'x', round: 'i', party: 'north', person: 'One man', role: 'head' },
      ...count(
        15,
        (index): ToldSeat => ({ id: `m${index}`, round: 'i', party: `State ${index}`, role: 'mediator' }),
      ),
    ],
  }),
  'one round': buildSeatDataset({
    rounds: ['i'],
    seats: [{ id: 'x', round: 'i', party: 'north', person: 'One man', role: 'head' }],
  }),
  'ten rounds and forty articles': buildSeatDataset({
    rounds: count(10, (index) => `r${index}`),
    sources: count(40, (index) => ({ id: `s${index}`, short_name: `Article ${index}` })),
    seats: count(10, (index) => ({
      id: `x${index}`,
      round: `r${index}`,
      party: 'north',
      person: 'One man',
      role: 'head',
      sources: count(40 - index, (source) => `s${source}`),
    })),
  }),
  'six sides': buildSeatDataset({
    rounds: ['i', 'ii'],
    seats: count(
      12,
      (index): ToldSeat => ({
        id: `x${index}`,
        round: index % 2 === 0 ? 'i' : 'ii',
        party: `side-${Math.floor(index / 2)}`,
        person: `Envoy ${index}`,
        role: 'head',
      }),
    ),
  }),
  'two accounts of one team': buildSeatDataset({
    rounds: ['i'],
    sources: [{ id: 'a' }, { id: 'b' }],
    parties: ['lake'],
    seats: [
      { id: 'x', round: 'i', party: 'north', person: 'First', role: 'head', sources: ['a'] },
      { id: 'y', round: 'i', party: 'north', person: 'Second', role: 'head', sources: ['b'] },
      { id: 'z', round: 'i', party: 'north', person: 'Third', sources: ['a', 'b'] },
      { id: 'u', round: 'i', party: 'north', sources: [] },
      { id: 'm', round: 'i', party: 'lake', person: 'Fourth', role: 'mediator', sources: ['a', 'b'] },
      { id: 'n', round: 'i', party: 'lake', role: 'mediator', sources: ['b'] },
    ],
  }),
  'no seats': buildSeatDataset({ rounds: ['i', 'ii'] }),
  'no rounds': buildSeatDataset({}),
  'no articles': buildSeatDataset({ rounds: ['i'], sources: [] }),
  'an article still being coded': buildSeatDataset({
    rounds: ['i', 'ii'],
    sources: [{ id: 'a' }, { id: 'b', coding_complete: false }],
    seats: [{ id: 'x', round: 'i', party: 'north', person: 'One man' }],
  }),
}
