import { statementModes } from '@/dataset/closed-lists'
import { count } from '@/tests/support/count'
import { buildVoiceDataset, type ToldStatement } from '@/tests/support/voice-dataset'

const sides = ['northern', 'southern', 'narrator'] as const
const sentence =
  'Special Envoy of the President for the Waters of the Border River and for the Roads beside it '

/** Processes that are too large, too empty or in another script, by what is hard about them. */
export const hardDatasets = {
  'forty articles': buildVoiceDataset({
    sources: count(40, (index) => ({ id: `s${index}`, short_name: `Article ${index}` })),
    statements: count(
      300,
      (index): ToldStatement => ({
        id: `x${index}`,
        source: `s${index % 40}`,
        side: sides[index % 3],
        named: index % 5 === 0,
        mode: statementModes[index % 2],
      }),
    ),
  }),
  'two hundred statements in one run': buildVoiceDataset({
    statements: count(200, (index) => ({ id: `x${index}`, named: index < 70 })),
  }),
  'ten parties': buildVoiceDataset({
    sides: count(8, (index) => [`side-${index}`, `party-${index}`] as const),
    statements: count(30, (index) => ({ id: `x${index}`, side: `side-${index % 8}` })),
  }),
  'long names': buildVoiceDataset({
    sources: [{ id: 'a', short_name: 'Wasserstrassenve' }],
    sides: [[`s${'x'.repeat(20)}`, 'Donaudampfschifffahrtsgesellschaft'.repeat(2)]],
    statements: [
      { id: 'x', speaker: (sentence + sentence).slice(0, 180), side: `s${'x'.repeat(20)}` },
      { id: 'y', side: 'narrator', gist: (sentence + sentence).slice(0, 180) },
    ],
  }),
  'names in Arabic': buildVoiceDataset({
    sources: [{ id: 'a', short_name: 'الجريدة' }],
    people: { p: 'عبد القهار بلخي' },
    sides: [['ناطق', 'حزب']],
    statements: [
      { id: 'x', side: 'ناطق', speaker: 'عبد القهار بلخي', person: 'p', named: true, mode: 'direct' },
      { id: 'y', side: 'northern', channel: 'عبد القهار بلخي' },
    ],
  }),
  'one statement': buildVoiceDataset({ statements: [{ id: 'x' }] }),
  'no statements': buildVoiceDataset({}),
  'no articles': buildVoiceDataset({ sources: [] }),
  'an article still being coded': buildVoiceDataset({
    sources: [{ id: 'a' }, { id: 'b', coding_complete: false }],
    statements: [{ id: 'x' }],
  }),
}
