/** The part of opossum that the bench uses; the package brings no types. */
declare module 'opossum' {
  class CircuitBreaker<T> {
    constructor(action: () => Promise<T>, options: Readonly<Record<string, unknown>>)
    fire(): Promise<T>
    open(): void
    shutdown(): void
  }
  export = CircuitBreaker
}
