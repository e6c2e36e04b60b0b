import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { lawPackSchema, type LawPack } from '#shared/domain/law-pack.ts'

/** The pack as parsed, as the one JSON string given to workers, and the SHA-256 of that string in hex. */
export type LoadedPack = Readonly<{ pack: LawPack; json: string; hash: string }>

/** `pack.json` names its parts; they are read in this order and their rows joined. */
const manifestSchema = z.strictObject({
  id: z.string(),
  date: z.iso.date(),
  reviewedBy: z.string().nullable(),
  lexicon: z.string(),
  guards: z.string(),
  questions: z.string(),
  districts: z.string(),
  rows: z.array(z.string())
})

/** Parses the JSON string that a worker was given. Throws when it is not a pack. */
export function parsePack(json: string): LawPack {
  return lawPackSchema.parse(JSON.parse(json))
}

/**
 * Reads the statute pack from its folder, joins its parts and validates the whole. Throws `Error` with the name of the
 * file when one is missing or not JSON, `ZodError` when the whole breaks the schema. Synchronous: once, at start.
 */
export function loadPack(folder: string): LoadedPack {
  const read = (name: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8'))
    } catch (error) {
      throw new Error(`statute pack: ${name} cannot be read`, { cause: error })
    }
  }
  const manifest = manifestSchema.parse(read('pack.json'))
  const lexicon = z.strictObject({ classes: z.unknown(), motifs: z.unknown() }).parse(read(manifest.lexicon))
  const pack = lawPackSchema.parse({
    id: manifest.id,
    date: manifest.date,
    reviewedBy: manifest.reviewedBy,
    classes: lexicon.classes,
    motifs: lexicon.motifs,
    guards: read(manifest.guards),
    questions: read(manifest.questions),
    districts: z.looseObject({ source: z.string(), districts: z.unknown() }).parse(read(manifest.districts)).districts,
    rows: manifest.rows.flatMap((name) => z.array(z.unknown()).parse(read(name)))
  })
  const json = JSON.stringify(pack)
  return { pack, json, hash: createHash('sha256').update(json, 'utf8').digest('hex') }
}
