interface ChangelogProps {
  readonly changelog: readonly string[]
  /** Those of its sentences that were not there when it was looked at before. */
  readonly added: readonly string[]
}

/** What a release would change, a sentence each, the new ones marked. */
export function Changelog({ changelog, added }: ChangelogProps) {
  return (
    <ul className="ad-changelog">
      {changelog.map((sentence) => (
        <li key={sentence}>
          {added.includes(sentence) && <b>New: </b>}
          {sentence}.
        </li>
      ))}
    </ul>
  )
}
