/** Code in a file of its own, which is fetched when it is first needed. What fails is tried again at the next time. */
export class Part<T> {
  private readonly fetch: () => Promise<T>
  private code: T | null = null
  private coming: Promise<T> | null = null

  constructor(fetch: () => Promise<T>) {
    this.fetch = fetch
  }

  /** null: it is not there yet */
  get here(): T | null {
    return this.code
  }

  /** @throws Error while it is not there */
  get now(): T {
    if (this.code === null) throw new Error('A part of the worker was used before it was there.')
    return this.code
  }

  /** @throws PartError when it does not come */
  load(): Promise<T> {
    this.coming ??= withinPatience(this.fetch()).then(
      (code) => {
        this.code = code
        return code
      },
      (error: unknown) => {
        this.coming = null
        throw new PartError(error instanceof Error ? error.message : String(error))
      },
    )
    return this.coming
  }
}

/** A part's file did not come. */
export class PartError extends Error {
  override readonly name = 'PartError'
}

/** A part must be there within so many ms. */
export const partPatience = 30_000

function withinPatience<T>(coming: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`nothing came for ${partPatience / 1000} s`)
    timer = setTimeout(() => reject(error), partPatience)
  })
  return Promise.race([coming, late]).finally(() => clearTimeout(timer))
}
