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
      { id: 'again', round: 'ii', party: 'north', person: 'Envoy number 7 of the northern party' },
      { id: 's', round: 'i', party: 'south', person: 'One man', role: 'head' },
    ],
  }),
  'a title and a name of 180 characters': buildSeatDataset({
    rounds: ['i', 'ii', 'iii'],
    institutions: { watch: 'watch' },
    people: { long: (sentence + sentence).slice(0, 180) },
    seats: ['i', 'ii', 'iii'].map((round) => ({
      id: `long-${round}`,
      round,
      party: 'north',
      person: 'long',
      institution: 'watch',
      role: 'head',
      title_reported: (sentence + sentence).slice(0, 180),
    })),
  }),
  'names longer than a line': buildSeatDataset({
    rounds: ['i', 'ii'],
    institutions: { ['Unterstützung'.repeat(6)]: 'treasury' },
    seats: [
      { id: 'x', round: 'i', party: 'north', person: 'Donaudampfschifffahrt'.repeat(5), role: 'head' },
      { id: 'y', round: 'ii', party: 'north', person: 'Donaudampfschifffahrt'.repeat(5) },
      {
        id: 'z',
        round: 'i',
        party: 'south',
        institution: 'Unterstützung'.repeat(6),
        role: 'institutional_representation',
      },
      { id: 'w', round: 'ii', party: 'south', person: 'W', institution: 'Unterstützung'.repeat(6) },
    ],
  }),
  'names in Arabic': buildSeatDataset({
    rounds: ['i', 'ii'],
    people: { a: 'عبد القهار بلخي', b: 'نور الرحمن نصرت', c: 'أنس حقاني' },
    institutions: { جهاز: 'watch' },
    seats: [
      { id: 'x', round: 'i', party: 'north', person: 'a', institution: 'جهاز', role: 'head' },
      { id: 'x2', round: 'ii', party: 'north', person: 'a' },
      { id: 'y', round: 'i', party: 'north', person: 'b' },
      { id: 'z', round: 'ii', party: 'south', person: 'c', title_reported: 'رئيس الوفد' },
    ],
  }),
  'one round': buildSeatDataset({
    rounds: ['i'],
    seats: [{ id: 'x', round: 'i', party: 'north', person: 'One man', role: 'head' }],
  }),
  'three rounds': buildSeatDataset({
    rounds: ['i', 'ii', 'iii'],
    institutions: { guard: 'army' },
    seats: [
      { id: 'x1', round: 'i', party: 'north', person: 'Here and gone and here', role: 'head' },
      { id: 'x3', round: 'iii', party: 'north', person: 'Here and gone and here' },
      { id: 'g1', round: 'i', party: 'north', institution: 'guard', role: 'institutional_representation' },
      { id: 'g2', round: 'ii', party: 'north', person: 'A guard', institution: 'guard' },
      { id: 'g3', round: 'iii', party: 'north', person: 'A guard', institution: 'guard', role: 'head' },
      { id: 's2', round: 'ii', party: 'south', person: 'Alone' },
    ],
  }),
  'ten rounds and forty articles': buildSeatDataset({
    rounds: count(10, (index) => `r${index}`),
    sources: count(40, (index) => ({ id: `s${index}`, short_name: `Article ${index}` })),
    seats: count(10, (index) => ({
      id: `x${index}`,
      round: `r${index}`,
      party: 'north',
      person: `Man ${Math.floor(index / 2)}`,
      role: 'head',
      sources: count(40 - index, (source) => `s${source}`),
    })),
  }),
  'six sides': buildSeatDataset({
    rounds: ['i', 'ii', 'iii', 'iv'],
    seats: count(
      24,
      (index): ToldSeat => ({
        id: `x${index}`,
        round: ['i', 'ii', 'iii', 'iv'][index % 4] ?? 'i',
        party: `side-${Math.floor(index / 4)}`,
        person: `Envoy ${index % 3} of side ${Math.floor(index / 4)}`,
        role: 'head',
      }),
    ),
  }),
  'one person in two places': buildSeatDataset({
    rounds: ['i', 'ii'],
    sources: [{ id: 'a' }, { id: 'b' }],
    seats: [
      { id: 'x', round: 'i', party: 'north', person: 'First', role: 'head', sources: ['a'] },
      { id: 'y', round: 'i', party: 'north', person: 'First', sources: ['b'] },
      { id: 'z', round: 'ii', party: 'north', person: 'First', sources: ['a', 'b'] },
      { id: 'u', round: 'i', party: 'north', sources: [] },
      { id: 'v', round: 'ii', party: 'north', sources: [] },
    ],
  }),
  'no seats': buildSeatDataset({ rounds: ['i', 'ii'] }),
  'no rounds': buildSeatDataset({}),
  'no articles': buildSeatDataset({ rounds: ['i'], sources: [] }),
  'an article still being coded': buildSeatDataset({
    rounds: ['i', 'ii'],
    sources: [{ id: 'a' }, { id: 'b', coding_complete: false }],
    seats: [
      { id: 'x', round: 'i', party: 'north', person: 'One man' },
      { id: 'y', round: 'ii', party: 'north', person: 'Another man' },
    ],
  }),
}
