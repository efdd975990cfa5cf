import { spawnSync } from 'node:child_process'
import { root } from '../tools/install.mjs'

const python = '/usr/bin/python3'

/** What native PyTorch makes of the same training on one thread, for scale, in a sentence; none where Debian's python3-torch is not there. */
export function nativeNote(window: number, filters: readonly number[], classes: number): string[] {
  if (spawnSync(python, ['-c', 'import torch']).status !== 0) return []
  const program = `${root}src/bench/peers/pytorch.py`
  const { status, stdout, stderr } = spawnSync(
    python,
    [program, String(window), filters.join(','), String(classes)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`PyTorch: ${stderr}`)
  const { version, best }: { version: string; best: number } = JSON.parse(stdout)
  return [
    `For scale, native PyTorch ${version} on one thread, which takes the widest instructions of the machine: ${Math.round(best).toLocaleString('en')} images/s (best of 11 slices, after the rounds above).`,
  ]
}
