type Codec = typeof import('./codec.ts')

let code: Codec | null = null
let coming: Promise<Codec> | null = null

/** The codec's file. It is fetched when the page opens; without it no config can be changed, and no link read or written. */
export const codec = {
  /** null: it is not there yet */
  get here(): Codec | null {
    return code
  },

  /** @throws Error while it is not there */
  get now(): Codec {
    if (code === null) throw new Error('A config or a link was to be read before the page could.')
    return code
  },

  /** Resolves at once where it is there. Rejects when it does not come; the next call tries again. */
  load(): Promise<Codec> {
    coming ??= import('./codec.ts').then(
      (loaded) => {
        code = loaded
        return loaded
      },
      (reason: unknown) => {
        coming = null
        throw reason
      },
    )
    return coming
  },
}
