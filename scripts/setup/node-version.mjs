// Imported first by every entry point: an old Node must get a sentence, not a syntax error from a file further down.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`[prathamiki] Node 20.19 or newer is needed; this is Node ${process.versions.node}.\n`)
  process.exit(1)
}
