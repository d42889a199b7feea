import { describe, expect, test } from 'vitest'
import { describeVoices } from '@/components/charts/voices/describe'
import { prepareVoices } from '@/components/charts/voices/prepare'
import { publishedBy } from '@/dataset/as-of'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { buildVoiceDataset, type ToldStatement } from '@/tests/support/voice-dataset'
import { hardDatasets } from './hard-datasets'

const say = (query = '', dataset = realDataset) =>
  describeVoices(prepareVoices(dataset, optionsFrom(query)), english, firstRelease)

describe('what the chart says of the real process', () => {
  test('finding, deck and legend', () => {
    const said = say()
    expect(said.title).toBe(
      'Of 130 statements, 70 come from the Pakistan side, 11 from the Afghan Taliban side, none of those a full quotation',
    )
    expect(said.finding).toBe(said.title)
    expect(said.deck).toBe(
      'Attributed statements in five articles, one square each; five repeats are not counted. Of the 11 from the Afghan Taliban side, six are told by somebody else.',
    )
    expect(said.legend.map(({ label }) => label)).toEqual([
      'Quoted: a whole sentence',
      'Part quoted',
      'Reported: no quotation marks',
      'Told by somebody else',
      'Pakistan: military',
    ])
    expect(say('view=summary').deck).toMatch(
      /^One square is one attributed statement; five repeats are not counted\./,
    )
  })

  test('spoken labels of statements, runs and absences', () => {
    const { spoken } = say()
    expect(spoken['south-asia-times-p14-kabul']).toBe(
      'Kabul, Afghan Taliban, South Asia Times, paragraph 14: Reported, told by somebody else',
    )
    expect(spoken['we-news-p15-asif']).toBe(
      'Khawaja Asif, Pakistan: officials, We News, paragraph 15: Quoted, speaker named',
    )
    expect(spoken['south-asia-times-2025-10-29.afghan-taliban']).toBe(
      'Afghan Taliban, South Asia Times: 2 statements, Reported 2, 2 told by somebody else',
    )
    expect(spoken['dawn-2025-10-27.mediators-jointly']).toBe('Mediators, Dawn: none')
  })

  test('the table gives every statement in the words of the data', () => {
    const { columns, rows } = say().table
    const row = rows.find((one) => one[2] === 'the Taliban' && one[1] === 33) ?? []
    expect(Object.fromEntries(columns.map(({ key }, index) => [key, row[index]]))).toMatchObject({
      article: 'Undated article',
      side: 'Afghan Taliban',
      isNamed: false,
      mode: 'Part quoted',
      isToldByOther: true,
      relayedVia: 'Tolo News',
      channel: null,
    })
  })

  test('never says what it must not', () => {
    const { table: _, ...said } = say()
    const everything = JSON.stringify([said, say('view=summary').deck]).toLowerCase()
    for (const word of ['confirmed', 'disputed', 'collapsed', 'silent', 'omitted', ' left ', '%'])
      expect(everything).not.toContain(word)
  })
})

describe('a filtered chart', () => {
  test('recomputes its finding for articles', () => {
    expect(say('source=dawn-2025-10-27')).toMatchObject({
      title:
        'Of 17 statements, 13 come from the Pakistan side, one from the Afghan Taliban side, not a full quotation',
      filter: 'Only: Dawn.',
    })
    expect(say('source=we-news-2025-11-07').title).toBe(
      'Of 24 statements, 19 come from the Pakistan side, none from the Afghan Taliban side',
    )
    expect(say('', publishedBy(realDataset, '2025-10-28')).title).toMatch(/^Of 17 statements/)
  })

  test('has a plain title where the sentence would follow from the filter', () => {
    expect(say('account=afghan_taliban')).toMatchObject({
      title: 'Whose words fill each article',
      finding: null,
      filter: 'Only: told by Afghan Taliban.',
    })
    expect(prepareVoices(realDataset, optionsFrom('account=afghan_taliban')).groups).toHaveLength(1)
  })

  test('says so when nothing remains', () => {
    expect(say('source=dawn-2025-10-27&account=armed_group')).toMatchObject({
      title: 'No statement is left after the filter',
      deck: 'Nothing in these articles passes the filter. Take it away to see all.',
      legend: [],
    })
  })
})

describe('findings of other processes', () => {
  const titleOf = (
    statements: readonly ToldStatement[],
    sides: readonly (readonly [string, string])[] = [],
  ) => say('', buildVoiceDataset({ statements, sides })).title

  test('a full quotation is not denied', () => {
    expect(titleOf([{ id: 'x' }, { id: 'y' }, { id: 'z', side: 'southern', mode: 'direct' }])).toBe(
      'Of three statements, two come from the North side, one from the South side',
    )
  })

  test('more than two parties: the most and the fewest, where each stands alone', () => {
    const sides = [['eastern', 'east']] as const
    const two = [{ id: 'x' }, { id: 'y' }, { id: 'z', side: 'southern' }]
    expect(titleOf(two, sides)).toBe(
      'Of three statements, two come from the North side, the most of any party to the talks, none from the east side, the fewest',
    )
    expect(titleOf(two.slice(0, 2), sides)).toBe(
      'Of two statements, two come from the North side, the most of any party to the talks',
    )
    expect(titleOf(two.slice(1), sides)).toBe('Whose words fill each article')
  })

  test('an article still being coded, and no statement at all', () => {
    expect(say('', hardDatasets['an article still being coded'])).toMatchObject({
      title: 'Whose words fill each article',
      finding: null,
    })
    expect(say('', inventedDataset).deck).toContain('Still being coded: Delta Notes.')
    expect(say('', hardDatasets['no statements']).title).toBe('No statement is coded')
  })
})
