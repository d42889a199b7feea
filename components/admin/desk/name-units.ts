import { useMemo } from 'react'
import { type SecondDesk, typeOfUnit, unitName } from '@/dataset/articles/second-coding'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { demandUnitKey } from '@/dataset/record-key'
import type { AnswerPlace } from './saving-line'
import { type Choice, claimPlace, type DemandUnits, demandPlace, type Round } from './second-rows'
import { valuesOf } from './unit-values'
import type { SecondCoding } from './use-second-coding'

/** What a second coder may give claims and demands; the same as long as the codes are. */
export function useChoices({ codes }: ProcessNames): {
  readonly stances: readonly Choice[]
  readonly statuses: readonly Choice[]
} {
  return useMemo(
    () => ({
      stances: valuesOf('claim_stance', { codes }),
      statuses: codes.filter(({ vocabulary }) => vocabulary === 'demand_status'),
    }),
    [codes],
  )
}

const noRounds: ProcessNames['records'][string] = []
const noRound: Round = { id: null, name: 'No round', hint: 'where the article does not say in which round' }

/** The units of each demand; the same as long as demands and rounds are. */
export function useDemandUnits(
  { article, demands }: SecondDesk,
  { records: { rounds = noRounds } }: ProcessNames,
): readonly DemandUnits[] {
  return useMemo(
    () =>
      demands.map((demand) => ({
        demand,
        cells: [...rounds, noRound].map((round) => {
          const key = demandUnitKey({ demand: demand.id, round: round.id, source: article.id })
          return { unit: unitName('demand_status', key), round }
        }),
      })),
    [article.id, demands, rounds],
  )
}

/** What a unit is called, and where it is answered; null where it is not here any more. */
export function nameUnit(
  unit: string,
  { desk: { claims, demands }, units }: SecondCoding,
  { records }: ProcessNames,
): AnswerPlace | null {
  const unitType = typeOfUnit(unit, units)
  if (!unitType) return null
  const [item = '', round = ''] = unit.slice(unitType.length + 1).split(':')
  if (unitType === 'claim_stance') {
    const label = claims.find((claim) => claim.id === item)?.label ?? item
    return { label, place: claimPlace(item) }
  }
  const title = demands.find((demand) => demand.id === item)?.title ?? item
  const roundName = records.rounds?.find((one) => one.id === round)?.name ?? 'no round'
  return { label: `${title}, ${roundName}`, place: demandPlace(item) }
}
