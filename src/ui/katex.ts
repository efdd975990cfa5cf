import type { KatexOptions } from 'katex'
import { inTurn, serve } from './loading/Turn.tsx'

export type RenderTex = (tex: string, node: HTMLElement, options?: KatexOptions) => void

/** the fonts that every formula has */
const faces = ['1em KaTeX_Main', 'italic 1em KaTeX_Math']
/** ms that a formula waits for them: without them it would be set in the system's letters and once more, with all that stands around it */
const patience = 1000

let loading: Promise<RenderTex> | null = null
let loaded: RenderTex | null = null

/** Fetches KaTeX, its style sheet and its fonts, each once. A failed fetch may be tried again. */
export async function fetchKatex(): Promise<RenderTex> {
  const [{ default: katex }] = await Promise.all([
    import('katex'),
    import('katex/dist/katex.min.css').then(fonts),
  ])
  return (tex, node, options) => katex.render(tex, node, { throwOnError: false, ...options })
}

function fonts(): Promise<unknown> {
  const come = faces.map((face) => document.fonts?.load(face))
  return Promise.race([
    Promise.all(come).catch(() => {}), // it is set in other letters
    new Promise((go) => setTimeout(go, patience)),
  ])
}

/** KaTeX, when the first formula is shown. */
export function loadKatex(): Promise<RenderTex> {
  loading ??= fetchKatex()
    .then(async (render) => {
      // the first formula takes as long as a part of the page: with one, it would be a task twice as long
      await new Promise<void>((go) => {
        inTurn(() => {
          go()
          serve()
        })
      })
      loaded = render
      return render
    })
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

/** The renderer if it is there already, so that a changed formula does not flicker through its text. */
export const katexNow = (): RenderTex | null => loaded
