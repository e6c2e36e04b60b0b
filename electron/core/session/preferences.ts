import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { languageSchema, type Language } from '#shared/domain/fir.ts'

/** What must be known before the store can be opened: nothing but the language of the screen that asks to unlock it. */
export type Preferences = Readonly<{ language(): Language; setLanguage(language: Language): void }>

const fileSchema = z.object({ language: languageSchema })

/**
 * @param write replaces a file as a whole; a failure to keep a preference is not worth an error to the officer
 */
export function createPreferences(
  file: string,
  fallback: Language,
  write: (file: string, text: string) => void
): Preferences {
  let current = read(file) ?? fallback
  return {
    language: () => current,
    setLanguage(language) {
      if (language === current) return
      current = language
      try {
        write(file, `${JSON.stringify({ language })}\n`)
      } catch {
        // A read-only or full disk: the language holds until the app is closed, and the store will say what is wrong.
      }
    }
  }
}

function read(file: string): Language | undefined {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).language
  } catch {
    return undefined
  }
}
