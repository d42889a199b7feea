import { countValues } from './count-values'

/**
 * Cohen's kappa: agreement of two coders beyond what their own shares of each value give by chance.
 * Each pair holds the values of one unit. Null without units, or where chance alone would always agree.
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20
 * (1960), 37-46.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const firsts = countValues(pairs.map(([first]) => first))
  const seconds = countValues(pairs.map(([, second]) => second))
  const agreed = pairs.filter(([first, second]) => first === second).length
  // Both sums are in units, not in shares: whole numbers show exactly where chance leaves no room.
  let byChance = 0
  for (const [value, count] of firsts) byChance += count * (seconds.get(value) ?? 0)
  const room = pairs.length ** 2 - byChance
  return room === 0 ? null : (agreed * pairs.length - byChance) / room
}
