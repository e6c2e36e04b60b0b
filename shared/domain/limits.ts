/** Limits that are the same everywhere, each with its reason. What a technician may change is in `settings.ts`. */

/** Longest statement in code points (decision of the project: one limit in window, store, engine and command line). */
export const MAX_STATEMENT_CODE_POINTS = 50_000

/** Largest single IPC message: a full-length Devanagari statement is 150 kB in UTF-8; 1 MB leaves room for the form. */
export const MAX_IPC_BYTES = 1_048_576

/** Longest value of one form field: item 12 aside, nothing on the paper form is longer than a page. */
export const MAX_FIELD_CHARS = 4_000

/** Most rows of a repeated part of the form (accused, property): a page of the annexe holds far fewer. */
export const MAX_ROWS = 500
