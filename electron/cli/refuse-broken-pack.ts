import type { LawPack } from '#shared/domain/law-pack.ts'
import { compilePack } from '../core/generation/law/compile-pack.ts'
import { CliError } from './cli-error.ts'

/**
 * Compiles the statute pack once here: one whose cues cannot be read would end every worker at its start, over and over,
 * with nothing left that waits.
 *
 * @throws CliError `pack-invalid` with the cue that cannot be read
 */
export function refuseBrokenPack(pack: LawPack): void {
  try {
    compilePack(pack)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CliError('pack-invalid', `the statute pack does not compile: ${reason}`)
  }
}
