'use client'

import { useQuery } from '@tanstack/react-query'
import { type UIEvent, useRef } from 'react'
import { z } from 'zod'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { useMedia } from '../use-media'
import { useNear } from '../use-near'
import { sayUnmarked } from './say-unmarked'
import { reviewedChartsKey } from './use-reviewed-charts'

/** How a review is looked at again. */
export interface LookAgain {
  /** Whether it is being compared anew. */
  readonly isLooking: boolean
  /** Compares anew. */
  readonly onLookAgain: () => void
}

interface ReviewedPictureProps extends LookAgain {
  readonly processId: string
  readonly name: string
  readonly side: 'before' | 'after'
  /** Its headline. */
  readonly says: string
  /** Whether the draft that it is of is being published, or was. */
  readonly isPublished: boolean
  /** The address of the picture, so many CSS pixels wide. */
  readonly draw: (width: number, mode: 'light' | 'dark') => string
}

/** Where charts stand below each other, and on which paper. */
const narrow = '(width < 40rem)'
const dark = '(prefers-color-scheme: dark)'

/** Scrolls the other side of a chart as far as the one that is being scrolled. */
function scrollTogether({ currentTarget: moved }: UIEvent<HTMLElement>): void {
  const share = moved.scrollTop / Math.max(1, moved.scrollHeight - moved.clientHeight)
  for (const other of moved.closest('.ad-sides')?.querySelectorAll('.ad-picture') ?? []) {
    const top = share * (other.scrollHeight - other.clientHeight)
    // What follows would otherwise lead back.
    if (other !== moved && Math.abs(other.scrollTop - top) > 1) other.scrollTop = top
  }
}

/** Scrolls a picture to the first line that is different on the other side, where it says which that is. */
function showFirstChange(picture: HTMLImageElement, svg: string): void {
  const [, y] = /^<svg data-first-change="(\d+)"/.exec(svg) ?? []
  const frame = picture.closest('.ad-picture')
  if (y === undefined || !frame) return
  const scale = picture.clientHeight / picture.naturalHeight
  frame.scrollTop = Number(y) * scale - frame.clientHeight / 4
}

/** One side of a chart under review; in its place what went wrong, where it cannot be drawn. */
export function ReviewedPicture({
  processId,
  name,
  side,
  says,
  isPublished,
  draw,
  ...again
}: ReviewedPictureProps) {
  const [isNarrow, isDark] = [useMedia(narrow), useMedia(dark)]
  const frame = useRef<HTMLElement>(null)
  const isNear = useNear(frame)
  const address = draw(isNarrow ? 360 : 576, isDark ? 'dark' : 'light')
  const svg = useQuery<string, AdminProblem>({
    // Whoever stops drawing the charts of a review stops drawing their pictures.
    queryKey: [...reviewedChartsKey(processId), address],
    queryFn: ({ signal }) => callAdmin(address, { signal, isText: true, schema: z.string() }),
    enabled: isNear && !isPublished,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const unmarked = svg.data && sayUnmarked(svg.data, side)
  return (
    <figure>
      <figcaption>
        {side === 'before' ? 'Before' : 'After'}{' '}
        {!svg.error && (
          <a href={draw(1200, 'light')} target="_blank" rel="noopener">
            open large<span className="visually-hidden">: {name}</span>
          </a>
        )}
      </figcaption>
      {svg.error ? (
        <NoPicture problem={svg.error} {...again} onTryAgain={() => void svg.refetch()} />
      ) : (
        <section
          className="ad-picture"
          tabIndex={0}
          aria-label={`${name}, ${side}`}
          onScroll={scrollTogether}
          ref={frame}
        >
          {unmarked && <p className="ad-hint">{unmarked}</p>}
          {svg.data === undefined ? (
            <p aria-busy="true">Drawing it …</p>
          ) : (
            // biome-ignore lint/performance/noImgElement: it is drawn already, and all there is to load
            <img
              src={`data:image/svg+xml,${encodeURIComponent(svg.data)}`}
              alt={says}
              onLoad={({ currentTarget }) => showFirstChange(currentTarget, svg.data)}
            />
          )}
        </section>
      )}
    </figure>
  )
}

interface NoPictureProps extends LookAgain {
  readonly problem: AdminProblem
  readonly onTryAgain: () => void
}

/** What stands in place of a picture that was not drawn, and what can be done about it. */
export function NoPicture({ problem, isLooking, onLookAgain, onTryAgain }: NoPictureProps) {
  const isOutdated = problem.status === 412
  return (
    <div className="ad-problem" role="status">
      <p>
        {isOutdated
          ? 'The records, or what readers see, were changed since you looked: this picture would be of another draft.'
          : problem.message}
      </p>
      <p className="ad-actions">
        <BusyButton
          type="button"
          isOff={isOutdated && isLooking}
          onClick={isOutdated ? onLookAgain : onTryAgain}
        >
          {isOutdated ? 'Look again' : 'Try again'}
        </BusyButton>
      </p>
    </div>
  )
}
