import Link from 'next/link'

/** The line at the head of every page: the site, and the process where the page is about one. */
export function Masthead({ process }: { process?: { readonly id: string; readonly title: string } }) {
  return (
    <header className="masthead">
      <Link href="/" className="masthead-site">
        Parley
      </Link>
      {process && (
        <Link href={`/${process.id}`} className="masthead-process">
          {process.title}
        </Link>
      )}
    </header>
  )
}
