import { tokenKindSchema } from '#shared/domain/pseudonyms.ts'

const kinds = tokenKindSchema.options.join('|')

/** Digits as a model may write them back, Devanagari ones included. */
const digit = '[0-9०-९]'

/**
 * A token as it is sent, and as models mangle it: other brackets, small letters, a blank or a long dash for the hyphen.
 * Groups: kind, number, form.
 */
export const tokenPattern = (): RegExp =>
  new RegExp(
    `[[【［]\\s{0,2}(${kinds})\\s{0,2}[-‐-―_ ]\\s{0,2}(${digit}{1,5})(?:\\.(${digit}{1,3}))?\\s{0,2}[\\]】］]`,
    'gi'
  )

/** Anything in such brackets that ends in a number: a token of somebody's own making, or one that was translated. */
export const bracketPattern = (): RegExp =>
  /[[【［][^[\]【】［］\n]{1,24}[-‐-―_ ][0-9०-९]{1,5}(?:\.[0-9०-९]{1,3})?\s{0,2}[\]】］]/g

/** A token that lost its brackets. */
export const barePattern = (): RegExp =>
  new RegExp(`(?<![A-Z[])(${kinds})-(${digit}{1,5})(?:\\.(${digit}{1,3}))?(?![0-9])`, 'g')

/** Devanagari digits as ASCII. */
export const asciiDigits = (text: string): string =>
  text.replace(/[०-९]/g, (letter) => String(letter.charCodeAt(0) - 0x966))
