/** Where a command speaks: results to standard output, progress and problems to standard error. */
export interface Terminal {
  result(line: string): void
  progress(line: string): void
  problem(line: string): void
}

/** The terminal of this process. */
export const terminal: Terminal = {
  result: (line) => console.log(line),
  progress: (line) => console.error(line),
  problem: (line) => console.error(line),
}

/** Says how far a long step is, at most once for each tenth of it. */
export function countTenths(
  say: (line: string) => void,
  what: string,
): (done: number, total: number) => void {
  let last = 0
  return (done, total) => {
    const tenths = Math.floor((done / total) * 10)
    if (tenths <= last) return
    last = tenths
    say(`${what}: ${done} of ${total}`)
  }
}
