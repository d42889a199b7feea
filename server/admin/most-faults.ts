/** An answer tells so many faults; more are only counted. */
export const mostFaults = 100
