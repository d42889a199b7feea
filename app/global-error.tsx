'use client'

/** For the case that the frame of every page fails; plain, since nothing of ours can be relied on then. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <h1>Parley could not be drawn</h1>
        <p>Something went wrong on our side. Nothing you did is lost.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  )
}
