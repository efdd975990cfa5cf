import type { KatexOptions } from 'katex'
import { inTurn, serve } from './loading/Turn.tsx'

export type RenderTex = (tex: string, node: HTMLElement, options?: KatexOptions) => void

let loading: Promise<RenderTex> | null = null
let loaded: RenderTex | null = null

/** KaTeX with its style sheet, fetched when the first formula is shown. A failed fetch may be tried again. */
export function loadKatex(): Promise<RenderTex> {
  loading ??= Promise.all([import('katex'), import('katex/dist/katex.min.css')])
    .then(async ([{ default: katex }]) => {
      // the first formula takes as long as a part of the page: with one, it would be a task twice as long
      await new Promise<void>((go) => {
        inTurn(() => {
          go()
          serve()
        })
      })
      loaded = (tex, node, options) => katex.render(tex, node, { throwOnError: false, ...options })
      return loaded
    })
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

/** The renderer if it is there already, so that a changed formula does not flicker through its text. */
export const katexNow = (): RenderTex | null => loaded
