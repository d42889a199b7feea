import type { LegendSwatch } from './describe-legend'
import type { Seat } from './series'

/** The classes of a seat's sign: shape, fill of its institution or none, ring of a head. */
export function shapeClass({ shape, institution, role }: Seat): string {
  return [
    'dc-sign',
    `dc-${shape}`,
    ...(institution ? [institution.slot] : []),
    ...(role === 'head' ? ['dc-head'] : []),
  ].join(' ')
}

/** The classes of a sign in the legend: a shape without a colour of its own, or a patch of colour. */
export function swatchClass(swatch: LegendSwatch): string {
  switch (swatch.kind) {
    case 'family':
      return `dc-sign dc-patch ${swatch.slot}`
    case 'head':
      return 'dc-sign dc-person dc-any dc-head'
    case 'ring':
      return 'dc-sign dc-person'
    case 'team':
      return 'dc-sign dc-team'
    default:
      return `dc-sign dc-${swatch.kind} dc-any`
  }
}
