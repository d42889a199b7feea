import { config } from 'zod/v4/core'

// Otherwise zod tries whether it may evaluate code, which our policy forbids and browsers report.
config({ jitless: true })
