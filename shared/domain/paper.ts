import * as z from 'zod'

/** Whose copy a sheet is: the six copies of an FIR, named on the sheet (practice of the stations: s.173(2), 176(1) BNSS). */
export const paperCopySchema = z.enum(['court', 'informant', 'sp', 'circle', 'io', 'station'])
export type PaperCopy = z.infer<typeof paperCopySchema>

/**
 * Why a paper that names a protected victim leaves the machine: for the court, or one of the exceptions of s.72(2) BNS
 * (investigation in good faith, the victim's written authorisation, the next of kin).
 */
export const disclosureSchema = z.enum(['court', 'investigation', 'victim-authorised', 'next-of-kin'])
export type Disclosure = z.infer<typeof disclosureSchema>
