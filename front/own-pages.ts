import type { ReleaseHead } from '@/server/releases/release'
import type { Missing } from './admission'
import type { PlainPage, Standing } from './plain-page'

/** The page for a request that the guard refused. */
export function refusedPage(reason: string): PlainPage {
  return { title: 'This request cannot be answered', text: [reason] }
}

/** The page for a release that cannot be read now. */
export const unavailablePage: PlainPage = {
  title: 'Not available at the moment',
  text: [
    'The database does not answer and no copy of this release is at hand. Please try again in a few seconds.',
  ],
}

/** The page for a failure of ours. */
export const failedPage: PlainPage = {
  title: 'Something went wrong on our side',
  text: ['Nothing you did is lost. Please try again.'],
}

interface WithdrawnStanding extends Standing {
  /** What the process calls itself in the release that readers see; null where they see none. */
  readonly shownTitle: string | null
}

/** The page for a withdrawn release, with the way to what its process shows now, where it shows anything. */
export function withdrawnPage(
  { processId, number, withdrawal, hash }: ReleaseHead,
  { isEmbed, shownTitle }: WithdrawnStanding,
): PlainPage {
  // What a process calls itself may be what was withdrawn; its id stands in the address.
  const name = shownTitle === null ? `the process ${processId}` : `“${shownTitle}”`
  return {
    title: `Release ${number} was withdrawn`,
    text: [
      `This was a release of ${name}. It was withdrawn on ${formatDay(withdrawal?.withdrawnAt ?? '')}, and what it held is not shown any more.`,
      `The reason given: ${withdrawal?.reason}`,
      ...(shownTitle === null ? ['Nothing of this process is public now.'] : []),
    ],
    link:
      shownTitle === null
        ? allProcesses({ isEmbed })
        : { href: `/${processId}`, text: 'The newest release of this process', opensBeside: isEmbed },
    smallPrint: `The sha-256 of the release was ${hash}.`,
  }
}

const formatDay = (at: string) =>
  new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const notThere: Readonly<Record<Missing, { readonly title: string; readonly text: string }>> = {
  process: {
    title: 'There is no such process',
    text: 'The address names a process that is not on this site. It may be mistyped.',
  },
  release: {
    title: 'There is no such release',
    text: 'The process is on this site, but not in the release that the address asks for.',
  },
  chart: {
    title: 'There is no such chart',
    text: 'The process is on this site, but there is no chart of the name in the address. It may be mistyped.',
  },
  record: {
    title: 'There is no such record',
    text: 'The process is on this site, but it has no record of the name in the address. It may be mistyped.',
  },
  address: {
    title: 'There is nothing at this address',
    text: 'A chart in a frame has an address of the form /embed/process/chart.',
  },
}

/** The page for a frame whose address names what does not exist. */
export function missingPage(what: Missing): PlainPage {
  const { title, text } = notThere[what]
  return { title, text: [text], link: allProcesses({ isEmbed: true }) }
}

function allProcesses({ isEmbed }: Standing) {
  return { href: '/', text: 'All processes on Parley', opensBeside: isEmbed }
}
