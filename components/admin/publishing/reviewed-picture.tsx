'use client'

import { type UIEvent, useState } from 'react'
import { z } from 'zod'
import { BusyButton } from '../busy-button'
import { AdminProblem, callAdmin } from '../call-admin'

/** How a review is looked at again. */
export interface LookAgain {
  /** Whether it is being compared anew. */
  readonly isLooking: boolean
  /** Compares anew. */
  readonly onLookAgain: () => void
}

interface ReviewedPictureProps extends LookAgain {
  readonly name: string
  readonly side: 'before' | 'after'
  /** Its headline. */
  readonly says: string
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

/** One side of a chart under review; in its place what went wrong, where it cannot be drawn. */
export function ReviewedPicture({ name, side, says, draw, ...again }: ReviewedPictureProps) {
  const [problem, setProblem] = useState<AdminProblem | null>(null)
  return (
    <figure>
      <figcaption>
        {side === 'before' ? 'Before' : 'After'}{' '}
        {!problem && (
          <a href={draw(1200, 'light')} target="_blank" rel="noopener">
            open large<span className="visually-hidden">: {name}</span>
          </a>
        )}
      </figcaption>
      {problem ? (
        <NoPicture problem={problem} {...again} onTryAgain={() => setProblem(null)} />
      ) : (
        <section
          className="ad-picture"
          tabIndex={0}
          aria-label={`${name}, ${side}`}
          onScroll={scrollTogether}
        >
          <picture>
            <source media={`${narrow} and ${dark}`} srcSet={draw(360, 'dark')} />
            <source media={narrow} srcSet={draw(360, 'light')} />
            <source media={dark} srcSet={draw(576, 'dark')} />
            <img
              src={draw(576, 'light')}
              alt={says}
              loading="lazy"
              onError={({ currentTarget }) => void findProblem(currentTarget.currentSrc).then(setProblem)}
            />
          </picture>
        </section>
      )}
    </figure>
  )
}

/** Why an address gave no picture, which an `img` is not told. */
async function findProblem(address: string): Promise<AdminProblem> {
  try {
    await callAdmin(address, { schema: z.unknown() })
  } catch (error) {
    if (error instanceof AdminProblem) return error
  }
  return new AdminProblem(0, 'The picture did not arrive. Try again.')
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
