import type { SeatSwatch } from '@/components/charts/describe-seat-legend'
import type { Seat } from '@/components/charts/seat'

/** The classes of a seat's sign (`seat-sign.css`): shape, fill of its institution or none, ring of a head. */
export function seatClass({ shape, institution, role }: Seat): string {
  return [
    'seat-sign',
    `seat-${shape}`,
    ...(institution ? [institution.slot] : []),
    ...(role === 'head' ? ['seat-head'] : []),
  ].join(' ')
}

/** The classes of a sign in the legend: a shape without a colour of its own, or a patch of colour. */
export function swatchClass(swatch: SeatSwatch): string {
  switch (swatch.kind) {
    case 'family':
      return `seat-sign seat-patch ${swatch.slot}`
    case 'head':
      return 'seat-sign seat-person seat-any seat-head'
    case 'ring':
      return 'seat-sign seat-person'
    case 'team':
      return 'seat-sign seat-team'
    default:
      return `seat-sign seat-${swatch.kind} seat-any`
  }
}
