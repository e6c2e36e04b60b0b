declare module '*.woff2?inline' {
  /** The file as a data URL. */
  const url: string
  export default url
}
