import 'server-only'
import { z } from 'zod'
import { comparedTypes } from '@/dataset/articles/second-coding'

/** What a coder gives a unit: a code, nothing where the article says nothing. */
export const codedValue = z
  .string({ error: 'must be a code, or empty where the article says nothing' })
  .max(200, { error: 'must have at most 200 characters' })

/** Values by unit; null for one that is taken back. Which units and codes there are is asked when they are written. */
export const codedValues = z
  .record(
    z
      .string()
      .max(1000)
      .regex(new RegExp(`^(${comparedTypes.join('|')}) \\S`)),
    z.union([codedValue, z.null()], {
      error: 'must be a code, empty where the article says nothing, or null to take it back',
    }),
    {
      error: ({ code }) =>
        code === 'invalid_key'
          ? `is the name of no unit: it must be ${comparedTypes.join(' or ')}, a space and the key of the unit, at most 1000 characters`
          : 'must be an object of values by unit',
    },
  )
  .refine((values) => Object.keys(values).length > 0, { error: 'must not be empty' })
