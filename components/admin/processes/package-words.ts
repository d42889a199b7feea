/** What the page is called on which a process is taken out as a package, in from one, and deleted where it may be. */
export const packagePageTitle = (mayDelete: boolean) =>
  mayDelete ? 'Import, export, delete' : 'Import and export'
