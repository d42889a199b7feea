import type { ReleaseHead } from '@/server/releases/release'
import type { Missing } from './admission'
import type { PlainPage } from './plain-page'

/** Where a page of the front's own stands: alone, or in a frame of another site. */
export interface Standing {
  readonly isEmbed: boolean
}

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

/** The page for a withdrawn release, with the way to what its process shows now, where it shows anything. */
export function withdrawnPage(
  { processId, number, withdrawal, hash }: ReleaseHead,
  { isEmbed, isProcessShown }: Standing & { readonly isProcessShown: boolean },
): PlainPage {
  return {
    title: `Release ${number} was withdrawn`,
    text: [
      `It was withdrawn on ${withdrawal?.withdrawnAt.slice(0, 10)}. The reason given: ${withdrawal?.reason}`,
      `Its sha-256 was ${hash}.`,
    ],
    link: isProcessShown
      ? { href: `/${processId}`, text: 'The newest release of this process', opensBeside: isEmbed }
      : allProcesses({ isEmbed }),
  }
}

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
