import type { Words } from '@/components/charts/words'
import type { NamedLink } from './describe-record-page'

/** A name, as a link where it leads somewhere. */
export function Named({ link: { text, href } }: { link: NamedLink }) {
  const name = <bdi>{text}</bdi>
  return href === null ? name : <a href={href}>{name}</a>
}

/** More links than this are folded. */
const mostShown = 12

/** A list of links under a heading, what is beyond a dozen folded. */
export function FoldedLinks({
  heading,
  links,
  words,
}: {
  heading: string
  links: readonly NamedLink[]
  words: Words
}) {
  const list = (some: readonly NamedLink[]) => (
    <ul className="rec-links">
      {some.map((link) => (
        <li key={link.text + link.href}>
          <Named link={link} />
        </li>
      ))}
    </ul>
  )
  const isLong = links.length > mostShown
  return (
    <section className="rec-related">
      <h3>{heading}</h3>
      {list(isLong ? links.slice(0, mostShown) : links)}
      {isLong && (
        <details>
          <summary>{words.t('record.more', { n: links.length - mostShown })}</summary>
          {list(links.slice(mostShown))}
        </details>
      )}
    </section>
  )
}
