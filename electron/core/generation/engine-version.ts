/** Raised with every change that can change one byte of a draft: stored in each draft, so that it can be made again. */
export const ENGINE_VERSION = '0.6.0'
