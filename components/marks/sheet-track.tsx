import type { DayTick } from '@/components/charts/day-axis'
import type { Words } from '@/components/charts/words'
import { type TrackFrame, type TrackInks, TrackPatterns, type TrackShape, TrackShapes } from './track'

/** The colours of a track in a sheet. Their values: `chart.css`. */
const sheetInks: TrackInks = {
  day: 'var(--day)',
  span: 'var(--span)',
  spanEdge: 'var(--strong-line)',
  rival: 'var(--rival)',
  ink: 'var(--ink)',
  line: 'var(--line)',
  paper: 'var(--paper)',
}
const idPrefix = 'track'

/** How an axis lies in a sheet: as wide as its box, from the side at which reading begins. */
function sheetFrame({ direction }: Words): TrackFrame {
  const isMirrored = direction === 'rtl'
  const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`
  return {
    inks: sheetInks,
    xOf: (share) => percent(isMirrored ? 1 - share : share),
    lengthOf: percent,
    isMirrored,
    idPrefix,
  }
}

/** What tracks refer to, once before the first `SheetTrack`. Takes no room. */
export function SheetTrackStore() {
  return (
    <svg className="glyph-store" aria-hidden="true" width="0" height="0">
      <TrackPatterns inks={sheetInks} idPrefix={idPrefix} />
    </svg>
  )
}

/** One line of an axis, as wide as its box. What it shows must stand beside it in words. */
export function SheetTrack({
  shapes,
  words,
}: {
  readonly shapes: readonly TrackShape[]
  readonly words: Words
}) {
  return (
    <svg className="track" aria-hidden="true">
      <TrackShapes shapes={shapes} frame={sheetFrame(words)} />
    </svg>
  )
}

/**
 * The lines of an axis, once behind all its tracks: in a box `track-rows`, of the width of their boxes. Lines in each of
 * the tracks would take a browser as long as all that they show.
 */
export function SheetTrackLines({
  className,
  ticks,
  words,
}: {
  /** Makes its box as wide as that of a track. */
  readonly className: string
  readonly ticks: readonly { readonly share: number }[]
  readonly words: Words
}) {
  const { xOf } = sheetFrame(words)
  return (
    <div className={`${className} track-lines`}>
      <svg className="track" aria-hidden="true">
        {ticks.map(({ share }) => (
          <line key={share} x1={xOf(share)} x2={xOf(share)} y2="100%" />
        ))}
      </svg>
    </div>
  )
}

/** Where labels have more letters than this together, every second one stands in a narrow box. */
const mostNarrowLetters = 13

/** The labels of an axis. */
export function SheetTicks({ ticks, words }: { readonly ticks: readonly DayTick[]; readonly words: Words }) {
  const { xOf } = sheetFrame(words)
  const letters = ticks.reduce((sum, { label }) => sum + label.length, 0)
  return (
    <svg
      className={letters > mostNarrowLetters ? 'track track-ticks track-many' : 'track track-ticks'}
      aria-hidden="true"
    >
      {ticks.map(({ share, label }) => (
        <text key={share} x={xOf(share)} y="0.85em" textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  )
}
