import { TextField } from './text-field'

interface ReasonFieldProps {
  readonly value: string
  readonly onText: (reason: string) => void
}

/** Why something is changed, for the history. */
export const ReasonField = ({ value, onText }: ReasonFieldProps) => (
  <TextField
    label="Why"
    hint="For the history; may be empty."
    value={value}
    maxLength={1000}
    onText={onText}
  />
)
