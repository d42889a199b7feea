/** What holds for every page: whose words these are, and the licence of the software. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <p>
        Parley shows what a named set of articles reports, not what happened. Statuses and labels are
        according to those named beside them.
      </p>
      <p>Software: MIT.</p>
    </footer>
  )
}
