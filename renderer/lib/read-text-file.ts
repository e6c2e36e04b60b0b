/** Nothing longer can be a statement (50,000 code points are at most 200 kB); a film picked by mistake stays unread. */
const MAX_FILE_BYTES = 4_000_000

/** @returns the text of a UTF-8 or UTF-16 (with its mark) file, null when it is no text or cannot be read */
export async function readTextFile(file: Blob): Promise<string | null> {
  if (file.size > MAX_FILE_BYTES) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text.replaceAll('\r\n', '\n')
  } catch {
    // Not the encoding it claims to be: showing half of it would be worse than showing none.
    return null
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
