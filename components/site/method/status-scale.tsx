import { groups } from 'd3-array'
import { statusStyle } from '@/components/charts/status-palette'
import { GlyphSign } from '@/components/marks/status-glyph'
import { lookUp } from '@/dataset/lookup'
import type { MethodProps } from './method-section'

/** Every status with its sign and colour, by rank, under the group that says what it amounts to. */
export function StatusScale({ release: { dataset }, words }: MethodProps) {
  const { t } = words
  const look = lookUp(dataset)
  const codes = look.codes('demand_status')
  return (
    <>
      <p>{t('method.statuses.intro')}</p>
      {groups(codes, look.statusGroup).map(([group, own]) => (
        <section key={group} className="me-group">
          <h3>{t(`method.statuses.group.${group}`)}</h3>
          <p>{t(`method.statuses.means.${group}`)}</p>
          <dl className="me-signs">
            {own.map((code) => {
              const { label, definition } = look.requireEntry('demand_status', code)
              const { slot, glyph } = statusStyle(look, code)
              return (
                <div key={code}>
                  <dt>
                    <span className={`key ${slot}`}>
                      <GlyphSign glyph={glyph} />
                    </span>
                    {label}
                  </dt>
                  <dd>{definition}</dd>
                </div>
              )
            })}
          </dl>
        </section>
      ))}
    </>
  )
}
