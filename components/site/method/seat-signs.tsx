import { groups } from 'd3-array'
import type { SeatSwatch } from '@/components/charts/describe-seat-legend'
import { familySlot } from '@/components/charts/institution-palette'
import { Legend } from '@/components/marks/legend'
import { swatchClass } from '@/components/marks/seat-class'
import { lookUp } from '@/dataset/lookup'
import type { MethodProps } from './method-section'

const shapes = [
  ['head', 'head'],
  ['person', 'person'],
  ['body', 'body'],
  ['ring', 'noOffice'],
  ['team', 'team'],
] as const

/** The shapes of seats, and the fills by kind of institution. */
export function SeatSigns({ release: { dataset }, words }: MethodProps) {
  const { t } = words
  const look = lookUp(dataset)
  const kinds = look.codes('institution_kind')
  const line = (swatch: SeatSwatch, label: string) => ({ label, sign: <i className={swatchClass(swatch)} /> })
  return (
    <>
      <p>{t('method.seats.intro')}</p>
      <div className="chart me-legend">
        <Legend
          keys={shapes.map(([kind, message]) => line({ kind }, t(`delegationComposition.legend.${message}`)))}
        />
        {kinds.length > 0 ? (
          <>
            <p className="me-fill">{t('method.seats.fill')}</p>
            <Legend
              keys={groups(kinds, (kind) => familySlot(look, kind)).map(([slot, own]) =>
                line(
                  { kind: 'family', slot },
                  own.map((kind) => look.label('institution_kind', kind)).join(', '),
                ),
              )}
            />
          </>
        ) : null}
      </div>
    </>
  )
}
