'use client'

import { useId, useState } from 'react'
import type { Words } from '@/components/charts/words'
import { formatChartQuery } from '@/dataset/chart-options'
import { CopyField } from './copy-field'
import { frameCode, growingFrameCode, markdownCode, pictureCode } from './embed-codes'
import { FramePreview } from './frame-preview'
import type { Share } from './share-answer'
import { type DialogEnd, ShareDialog, type SharedState } from './share-dialog'
import { ShareTrouble } from './share-trouble'
import { useShare } from './use-share'

/** The widths of a frame that can be chosen, in px. */
const widthsPx = { phone: 340, column: 640, wide: 900 } as const
const widthNames = ['phone', 'column', 'wide'] as const
const pins = ['live', 'told', 'fixed'] as const
const views = ['summary', 'full'] as const
const modes = ['auto', 'light', 'dark'] as const

/** A column on the narrowest phone, and the narrowest column above phones: where a chart is highest. */
const measuredPx = { phone: 320, column: 544 }

/** Where an editor chooses how a chart stands in a page, sees it, and takes the code along. */
export function EmbedDialog({ chart, query, words, onClose }: SharedState & DialogEnd) {
  const { t } = words
  const isPagePinned = new URLSearchParams(query).has('release')
  const [pin, setPin] = useState<(typeof pins)[number]>(isPagePinned ? 'told' : 'live')
  const [view, setView] = useState<(typeof views)[number]>('summary')
  const [mode, setMode] = useState<(typeof modes)[number]>('auto')
  const [width, setWidth] = useState<(typeof widthNames)[number]>(() =>
    window.innerWidth < measuredPx.column ? 'phone' : 'column',
  )
  const embedQuery = formatChartQuery(new URLSearchParams(query), {
    view,
    mode: mode === 'auto' ? null : mode,
    release: pin === 'live' ? null : String(chart.release),
    notice: pin === 'fixed' ? 'off' : null,
  })
  const { data, error, refetch } = useShare(chart, embedQuery, widthsPx[width])
  return (
    <ShareDialog title={t('share.embed')} words={words} onClose={onClose}>
      <div className="share-choices">
        <Choice
          legend={t('share.pin.name')}
          labels={{ live: t('share.pin.live'), told: t('share.pin.told'), fixed: t('share.pin.fixed') }}
          values={pins}
          chosen={pin}
          onChoose={setPin}
        />
        <Choice
          legend={t('share.view.name')}
          labels={{ summary: t('share.view.summary'), full: t('share.view.full') }}
          values={views}
          chosen={view}
          onChoose={setView}
        />
        <Choice
          legend={t('share.mode.name')}
          labels={{ auto: t('share.mode.auto'), light: t('share.mode.light'), dark: t('share.mode.dark') }}
          values={modes}
          chosen={mode}
          onChoose={setMode}
        />
        <Choice
          legend={t('share.width.name')}
          labels={{
            phone: t('share.width.phone'),
            column: t('share.width.column'),
            wide: t('share.width.wide'),
          }}
          values={widthNames}
          chosen={width}
          onChoose={setWidth}
        />
      </div>
      {error && !data ? <ShareTrouble onRetry={() => void refetch()} words={words} /> : null}
      {data ? (
        <Codes key={data.frame.src} share={data} words={words} />
      ) : (
        !error && <p>{t('evidence.loading')}</p>
      )}
    </ShareDialog>
  )
}

interface ChoiceProps<Value extends string> {
  readonly legend: string
  /** What each value is called. */
  readonly labels: Readonly<Record<Value, string>>
  readonly values: readonly Value[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ legend, labels, values, chosen, onChoose }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{labels[value]}</span>
        </label>
      ))}
    </fieldset>
  )
}

const scrolledByKeyboard = { tabIndex: 0 }

/** The preview and the codes. What the frames tell of their height takes the place of what the server reckons. */
function Codes({ share, words }: { readonly share: Share; readonly words: Words }) {
  const { t } = words
  const { frame, picture, files, scriptHref, oembedHref } = share
  const [told, setTold] = useState<Readonly<Record<string, number>>>({})
  const tell = (name: string) => (heightPx: number) =>
    setTold((before) => (before[name] === heightPx ? before : { ...before, [name]: heightPx }))
  const isNarrow = frame.widthPx < measuredPx.column
  const own = told[`${frame.widthPx}`]
  const column = isNarrow ? own : told.column
  const heightsPx = {
    phone: told.phone ?? frame.heightsPx.phone,
    wide: own !== undefined && column !== undefined ? Math.max(own, column) : frame.heightsPx.wide,
  }
  const measured = { ...frame, heightsPx }
  return (
    <>
      <section className="share-preview" aria-label={t('share.preview')} {...scrolledByKeyboard}>
        <FramePreview
          src={frame.src}
          title={frame.title}
          widthPx={frame.widthPx}
          heightPx={own ?? frame.heightsPx.wide}
          onHeight={tell(`${frame.widthPx}`)}
        />
        {(isNarrow ? (['phone'] as const) : (['phone', 'column'] as const)).map((name) => (
          <FramePreview
            key={name}
            src={frame.src}
            title={frame.title}
            widthPx={measuredPx[name]}
            heightPx={frame.heightsPx.phone}
            onHeight={tell(name)}
            isHidden
          />
        ))}
      </section>
      <CopyField
        label={t('share.code.growing')}
        hint={t('share.code.growingHint')}
        text={growingFrameCode(measured, scriptHref)}
        words={words}
      />
      <CopyField
        label={t('share.code.frame')}
        hint={t('share.code.frameHint', { px: heightsPx.wide, width: frame.widthPx, phone: heightsPx.phone })}
        text={frameCode(measured)}
        words={words}
      />
      <CopyField
        label={t('share.code.picture')}
        hint={t('share.code.pictureHint')}
        text={pictureCode(picture)}
        words={words}
      />
      <CopyField label={t('share.code.markdown')} text={markdownCode(picture)} words={words} />
      <CopyField
        label={t('share.code.oembed')}
        hint={t('share.code.oembedHint')}
        text={oembedHref}
        words={words}
      />
      <p className="share-bundle">
        <a href={files.zip} download>
          {t('share.code.bundle')}
        </a>{' '}
        {t('share.code.bundleHint')}
      </p>
    </>
  )
}
