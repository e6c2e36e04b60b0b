/** What a text may not bring along on its own. `contact`: e-mail address, UPI id or link. */
export type ViolationKind = 'name' | 'number' | 'date' | 'time' | 'amount' | 'section' | 'contact'

/** A piece of the checked text that the statement does not hold; offsets count UTF-16 units of the text as given. */
export type Violation = Readonly<{ kind: ViolationKind; value: string; start: number; end: number }>

/** A piece under suspicion, in offsets of the normalised text. */
export type Suspect = Readonly<{ kind: ViolationKind; start: number; end: number }>

/** Stretches of the normalised text that another rule has judged already. */
export type Judged = Uint8Array

export const judge = (judged: Judged, start: number, end: number): void => void judged.fill(1, start, end)
