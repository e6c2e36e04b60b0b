import { readSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
/** The end record is 22 bytes and a comment of at most 65,535. */
const END_SEARCH_BYTES = 22 + 65_535
const STORED = 0

/** @param {number} fd @param {number} length @param {number} position */
function readAt(fd, length, position) {
  const buffer = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const count = readSync(fd, buffer, done, length - done, position + done)
    if (count === 0) throw new Error('the zip file is cut off')
    done += count
  }
  return buffer
}

/**
 * Reads a zip archive by its central directory (APPNOTE 4.3.12). No zip64 and no encryption: archives in npm packages
 * have neither.
 *
 * @param {number} fd
 * @param {number} sizeBytes
 * @returns {Generator<{name: string, mode: number, read: () => Buffer}>} mode is the Unix mode, 0 where none is stored
 */
export function* zipEntries(fd, sizeBytes) {
  const tailLength = Math.min(sizeBytes, END_SEARCH_BYTES)
  const tail = readAt(fd, tailLength, sizeBytes - tailLength)
  const marker = Buffer.alloc(4)
  marker.writeUInt32LE(END_OF_DIRECTORY)
  const end = tail.lastIndexOf(marker)
  if (end < 0) throw new Error('not a zip file')
  const directory = readAt(fd, tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16))
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const method = directory.readUInt16LE(at + 10)
    const packedBytes = directory.readUInt32LE(at + 20)
    const nameLength = directory.readUInt16LE(at + 28)
    const mode = directory.readUInt32LE(at + 38) >>> 16
    const offset = directory.readUInt32LE(at + 42)
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      mode,
      read: () => {
        const header = readAt(fd, 30, offset)
        const data = readAt(fd, packedBytes, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28))
        return method === STORED ? data : inflateRawSync(data)
      }
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}
