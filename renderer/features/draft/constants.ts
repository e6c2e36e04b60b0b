/** Most things named at once for one stretch of words: more would be a list nobody reads. */
export const MAX_CONSIDERED_MARKS_ALONE = 8
