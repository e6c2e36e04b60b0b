/** Small letters in ASCII only: the runtime's tables for other letters differ between versions. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x20))
}
