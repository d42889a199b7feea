import { describe, expect, test } from 'vitest'
import { describeDemandStatus } from '@/components/charts/demand-status/describe'
import { askedLead } from '@/components/charts/demand-status/phrases'
import { prepareDemandStatus } from '@/components/charts/demand-status/prepare'
import { buildDemandDataset } from '@/tests/support/demand-dataset'
import { english, firstRelease, optionsFrom, realDataset } from '@/tests/support/draw'

function draw(query: string, dataset = realDataset) {
  const series = prepareDemandStatus(dataset, optionsFrom(query))
  return { series, said: describeDemandStatus(series, english, firstRelease) }
}
const say = (query = '', dataset = realDataset) => draw(query, dataset).said

describe('what the chart says of the real process', () => {
  test('finding, deck and source line of the full view', () => {
    const said = say()
    expect(said.title).toBe(
      'In these five articles none of 38 asks and offers is reported agreed in either Istanbul round; for 22 no outcome is reported',
    )
    expect(said.finding).toBe(said.title)
    expect(said.deck).toBe(
      'What five articles say became of each, by round. No status shown is told by the Afghan Taliban side. Whose account, of 69 statuses: Pakistan 31, article or media it cites 31 and others 7.',
    )
    expect(said.sourceLine).toBe(
      'Five articles, 27 October to 16 November 2025. Outlets: three from Pakistan, two give no country. Chosen for this project, not a sample of coverage. Two coders agreed in 52 of 79 cases (kappa 0.58). Parley, release 1 of 3 February 2026.',
    )
    expect(said.filter).toBeNull()
  })

  test('the summary says what a square is and what is left out', () => {
    const said = say('view=summary')
    expect(said.title).toBe(
      'In these five articles none of 38 asks and offers is reported agreed in either Istanbul round',
    )
    expect(said.deck).toContain('Left out: 5 warnings and reports on 9 items that name no round.')
  })

  test('the legend shows only what occurs', () => {
    expect(say().legend.flatMap(({ swatch }) => (swatch.kind === 'status' ? swatch.status : []))).toEqual([
      'not_honoured',
      'refused',
      'evaded',
      'deadlocked',
      'raised',
      'reiterated',
      'answered',
      'mechanism_pending',
      'agreed',
      'partly_implemented',
    ])
    expect(say('status=answered').legend.map(({ swatch }) => swatch.kind)).not.toContain('back')
  })

  test('a spoken label gives item, round, status, number of articles and account', () => {
    const { spoken } = say()
    expect(spoken['joint-monitoring-mechanism.istanbul-2.deadlocked']).toBe(
      'Monitoring mechanism, Istanbul II (November): Stuck, one article, account: Article or media it cites',
    )
    expect(spoken['pakistan-demand-package.doha']).toBe(
      "Pakistan's demands as a package, Doha: not mentioned",
    )
    expect(spoken['honour-doha-commitments.istanbul-1.not_honoured']).toBe(
      'Honour the Doha commitments, Istanbul I (October): Reported unkept, two articles, account: Pakistan: officials, back from Agreed in Doha',
    )
  })

  test('the alternative text counts what the summary draws', () => {
    expect(say().altText).toContain(
      'Istanbul II (November): 2 articles: Unkept, Not accepted or Non-committal 2; Stuck 4; Raised or Repeated, no outcome reported 10.',
    )
  })
})

describe('a filtered chart', () => {
  test('recomputes its finding and names the filter', () => {
    const said = say('theme=verification&source=-dawn-2025-10-27')
    expect(said.filter).toBe('Only: theme Verification. Left out: Dawn.')
    expect(said.title).toBe(
      'In these four articles none of 6 asks and offers is reported agreed in either Istanbul round; for three no outcome is reported',
    )
    expect(said.sourceLine).toMatch(/^Four articles, 29 October to 16 November 2025\./)
  })

  test('one round is named by its label', () => {
    expect(say('round=doha').title).toBe(
      'In these five articles all 3 asks and offers are reported agreed, at least in principle, in Doha',
    )
  })

  test('has a plain title where the finding would follow from the filter', () => {
    expect(say('status=deadlocked')).toMatchObject({ title: 'What became of each ask', finding: null })
    expect(say('account=pakistan_official')).toMatchObject({
      finding: null,
      filter: 'Only: told by Pakistan: officials.',
    })
  })

  test('says so when nothing is left', () => {
    const said = say('theme=refugees&kind=demand')
    expect(said.title).toBe('No ask or offer is left after the filter')
    expect(said.filter).toBe('Only: Demand; theme Refugees.')
  })
})

describe('a filter that may have taken an outcome away', () => {
  test('is not called a lack of reports', () => {
    const { series, said } = draw('account=afghan_taliban')
    expect(askedLead(series, 1, english)).toBe('Raised, no outcome in what the filter leaves (1):')
    expect(Object.values(said.spoken).join()).not.toContain('no outcome reported')
    expect(said.deck).toBe('What five articles say became of each, by round.')
  })

  test('a filter on what was asked takes no outcome away', () => {
    expect(askedLead(draw('side=pakistan').series, 14, english)).toBe('Raised, no outcome reported (14):')
  })
})

describe('findings of other processes', () => {
  const findingOf = (rounds: readonly string[], told: Parameters<typeof buildDemandDataset>[0]['told']) =>
    say('', buildDemandDataset({ rounds, demands: [{ id: 'x' }, { id: 'y' }], told })).title

  test('no run of silent rounds counts as nothing agreed', () => {
    expect(
      findingOf(
        ['i', 'ii', 'iii'],
        [
          ['x', 'i', 'a', 'said-no'],
          ['y', 'ii', 'a', 'put'],
        ],
      ),
    ).toBe(
      'In this article none of 2 asks and offers is reported agreed in Round i or Round ii; for one no outcome is reported',
    )
  })

  test('a city with earlier rounds is not said to be silent in all of them', () => {
    const dataset = buildDemandDataset({
      rounds: ['i', 'ii', 'iii'],
      demands: [{ id: 'x' }, { id: 'y' }],
      told: [
        ['x', 'i', 'a', 'accepted'],
        ['x', 'ii', 'a', 'said-no'],
        ['x', 'iii', 'a', 'halted'],
      ],
    })
    const inOneCity = dataset.rows.rounds.map((round) => ({ ...round, city: 'Weir' }))
    const said = say('', { ...dataset, rows: { ...dataset.rows, rounds: inOneCity } })
    expect(said.title).toContain('is reported agreed in Round ii or Round iii; ')
  })

  test('nothing is called unreported while an article is still being coded', () => {
    const sayWhile = (status: string) =>
      say(
        '',
        buildDemandDataset({
          rounds: ['i'],
          sources: [{ id: 'a' }, { id: 'b', coding_complete: false }],
          demands: [{ id: 'x' }, { id: 'y' }],
          told: [['x', 'i', 'a', status]],
        }),
      )
    for (const status of ['put', 'said-no']) expect(sayWhile(status).finding).toBeNull()
    expect(sayWhile('accepted').title).toBe(
      'In these two articles one of 2 asks and offers is reported agreed, at least in principle, in Round i',
    )
    expect(sayWhile('put').deck).toMatch(/ Still being coded: B\.$/)
  })

  test('a move in the last round is the finding', () => {
    expect(
      findingOf(
        ['i'],
        [
          ['x', 'i', 'a', 'accepted'],
          ['y', 'i', 'a', 'said-no'],
        ],
      ),
    ).toBe('In this article one of 2 asks and offers is reported agreed, at least in principle, in Round i')
  })

  test('all rounds, and asks alone', () => {
    const rounds = ['i', 'ii', 'iii']
    const told = rounds.map((round) => ['x', round, 'a', 'said-no'] as const)
    expect(findingOf(rounds, told)).toBe(
      'In this article none of 2 asks and offers is reported agreed in any round; for one no outcome is reported',
    )
    expect(findingOf(['i'], [['x', 'i', 'a', 'put']])).toBe(
      'In this article no outcome is reported for any of 2 asks and offers',
    )
  })

  test('no demands at all', () => {
    expect(say('', buildDemandDataset({ rounds: ['i'] })).title).toBe('No ask or offer is coded')
  })
})
