/** The answers of a second coder that are not known to be saved. */
import { z } from 'zod'
import { type CodableUnits, type CodedValues, typeOfUnit } from '@/dataset/articles/second-coding'

/** What units are given, by unit; null for what is taken back. */
export type Answers = Readonly<Record<string, string | null>>

/** Answers as a browser keeps them. */
export const answersSchema = z.record(z.string(), z.string().nullable())

/** Values with answers over them. */
export function withAnswers(values: CodedValues, answers: Answers): CodedValues {
  const all = Object.entries({ ...values, ...answers })
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null))
}

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
