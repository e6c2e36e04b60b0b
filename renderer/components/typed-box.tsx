import { useState, type ReactNode } from 'react'
import { TextInput } from '@mantine/core'

export type TypedBoxProps = Readonly<{
  /** Left out where the screen has a label of its own for `id`. */
  label?: ReactNode
  id?: string
  value: string
  onChange: (value: string) => void
  testId: string
  readOnly?: boolean
  onFocus?: () => void
  onBlur?: () => void
}>

type Reading = Readonly<{
  placeholder: string
  /** Stored value -> what the officer sees. */
  show: (value: string) => string
  /** What was typed -> stored value; null when it cannot be read yet. */
  read: (typed: string) => string | null
  problem: string
  inputMode?: 'numeric' | 'text'
}>

/**
 * A box whose typed form differs from its stored one. Every readable state is passed on as it is typed; what cannot
 * be read stays in the box, marked, until it is put right.
 */
export function TypedBox({ reading, ...props }: TypedBoxProps & Readonly<{ reading: Reading }>): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const unreadable = typed !== null && typed.trim() !== '' && reading.read(typed) === null

  return (
    <TextInput
      label={props.label}
      id={props.id}
      placeholder={reading.placeholder}
      inputMode={reading.inputMode ?? 'numeric'}
      value={typed ?? reading.show(props.value)}
      readOnly={props.readOnly}
      error={unreadable && left ? reading.problem : null}
      onFocus={() => {
        setLeft(false)
        props.onFocus?.()
      }}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const value = text.trim() === '' ? '' : reading.read(text)
        if (value !== null && value !== props.value) props.onChange(value)
      }}
      onBlur={() => {
        setLeft(true)
        if (!unreadable) setTyped(null)
        props.onBlur?.()
      }}
      data-testid={props.testId}
    />
  )
}
