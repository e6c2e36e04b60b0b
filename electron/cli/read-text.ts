import { readFile } from 'node:fs/promises'
import { CliError } from './cli-error.ts'

/** Largest file read whole: a statement has at most 200 kB in UTF-8; a list of lines may be long. */
const MAX_FILE_BYTES = 256 * 1024 * 1024

async function readStandardInput(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of stream) {
    const buffer = Buffer.from(piece as Buffer)
    bytes += buffer.length
    if (bytes > MAX_FILE_BYTES) throw new CliError('bad-input', 'standard input is too large')
    pieces.push(buffer)
  }
  return Buffer.concat(pieces)
}

async function readBytes(file: string, standardInput: NodeJS.ReadableStream): Promise<Buffer> {
  if (file === '-') return readStandardInput(standardInput)
  try {
    return await readFile(file)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (reason === 'ENOENT') throw new CliError('not-found', `no such file: ${file}`)
    if (reason === 'EISDIR') throw new CliError('bad-input', `this is a folder, not a file: ${file}`)
    throw new CliError('bad-input', `file cannot be read (${reason ?? 'unknown reason'}): ${file}`)
  }
}

/**
 * Reads a text file or standard input as UTF-8; a byte-order mark is taken off.
 * @throws CliError `not-found`; `bad-input` for a folder, an unreadable file or one that is no UTF-8 text
 */
export async function readText(file: string, standardInput: NodeJS.ReadableStream): Promise<string> {
  const bytes = await readBytes(file, standardInput)
  if (bytes.length > MAX_FILE_BYTES) throw new CliError('bad-input', `file is too large: ${file}`)
  if (bytes.subarray(0, 8192).includes(0)) throw new CliError('bad-input', `this is not a text file: ${file}`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CliError('bad-input', `this is not UTF-8 text: ${file}`)
  }
}
