import type { VoiceSwatch } from './describe-legend'

/** The classes of a square: form, stripe, and the line below what somebody else tells. */
export function squareClass({ mode, isStriped, isToldByOther }: VoiceSwatch): string {
  return [
    'vo-square',
    `vo-${mode}`,
    ...(isStriped ? ['vo-striped'] : []),
    ...(isToldByOther ? ['vo-told'] : []),
  ].join(' ')
}
