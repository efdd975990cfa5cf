/** Of what a frame says of the shown image: what speaks for one class, and what against it. */
import type { RunState } from '../../../store/run.ts'
import { currentFrame } from '../../base/pictures.ts'

interface Reason {
  /** of the last layer below the output */
  channel: number
  share: number
}

/** A class's score taken apart. */
export interface Reasons {
  /** the strongest for it, the largest first, and against it, the most negative first */
  pro: readonly Reason[]
  contra: readonly Reason[]
  /** of all that are positive, and negative */
  plus: number
  minus: number
  bias: number
  /** plus + minus + bias */
  score: number
}

/** Rows of each kind that are shown. */
const most = 4

/** The reasons of a class; null: the frame has none. */
export function reasonsOf(run: Pick<RunState, 'frame' | 'generation'>, label: number): Reasons | null {
  const frame = currentFrame(run)
  const all = frame?.sections.contributions
  const outputs = frame?.header.unitCounts.at(-1) ?? 0
  if (!all || outputs === 0 || label >= outputs) return null
  const width = all.length / outputs
  const row = all.subarray(label * width, (label + 1) * width)
  const bias = row[width - 1]
  const reasons = Array.from(row.subarray(0, width - 1), (share, channel) => ({ channel, share }))
  const ranked = [...reasons].sort((a, b) => b.share - a.share)
  const sum = (list: readonly Reason[]) => list.reduce((total, { share }) => total + share, 0)
  const [pro, contra] = [
    ranked.filter(({ share }) => share > 0),
    ranked.filter(({ share }) => share < 0).reverse(),
  ]
  const [plus, minus] = [sum(pro), sum(contra)]
  return {
    pro: pro.slice(0, most),
    contra: contra.slice(0, most),
    plus,
    minus,
    bias,
    score: plus + minus + bias,
  }
}
