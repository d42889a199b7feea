/** The answers of a second coder that are not known to be saved. */
import { z } from 'zod'
import {
  type Answers,
  type CodableUnits,
  type CodedValues,
  typeOfUnit,
} from '@/dataset/articles/second-coding'

/** Answers as a browser keeps them. */
export const answersSchema = z.record(z.string(), z.string().nullable())

/** What is left of answers once some are saved: what was chosen otherwise since is not. */
export const withoutSaved = (answers: Answers, saved: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([unit, value]) => saved[unit] !== value))

/** The answers to units that are there; the very same answers where all are. */
export function answersToUnits(answers: Answers, units: CodableUnits): Answers {
  const kept = Object.entries(answers).filter(([unit]) => typeOfUnit(unit, units))
  return kept.length === Object.keys(answers).length ? answers : Object.fromEntries(kept)
}

/** The answers that say something else than the values that are saved. */
export const differingAnswers = (answers: Answers, values: CodedValues): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([unit, value]) => (values[unit] ?? null) !== value))
