/** The package's own types are not reachable through its `exports`, and they describe far more than is used here. */
declare module 'better-sqlite3' {
  const Database: new (
    file: string,
    options?: import('./raw-connection.ts').RawOptions
  ) => import('./raw-connection.ts').RawConnection
  export default Database
}
