/** What the page should have come to, computed in Node: by the codec of links and by the engine itself. */

import { readFileSync } from 'node:fs'
import { mend } from '../../src/app/address/mendLink.ts'
import { decodeFragment, encodeFragment } from '../../src/config/link/link.ts'
import type { LinkReport } from '../../src/config/link/linkReader.ts'
import { defaultConfig } from '../../src/config/schema.ts'
import type { Correction, ExperimentConfig } from '../../src/config/types.ts'
import { plainKernels } from '../../src/engine/kernels/plain.ts'
import { root } from '../../src/tools/install.mjs'
import { KernelSource } from '../../src/worker/kernels.ts'
import { planesOf } from '../../src/worker/planeModule.ts'
import { compute } from '../browsers/compute.ts'

/** Two values that are the same as JSON, whatever the order of their fields. */
export const same = (a: unknown, b: unknown): boolean => written(a) === written(b)

const written = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

export interface Meant {
  link: LinkReport
  /** what has to be said about it */
  corrections: readonly Correction[]
  /** the text is not what the address says once it was read */
  changes: boolean
  /** nothing of it is of use: the experiment stays what it was */
  unreadable: boolean
}

/** What a text in the address bar means. `hash` is as the browser writes it, with '#'. */
export function meaning(hash: string): Meant {
  const text = hash.slice(1)
  const { fragment, differences } = text === '' ? { fragment: '', differences: [] } : mend(hash)
  const link = decodeFragment(fragment)
  const corrections = [...link.corrections, ...differences]
  const { config, step, part, page, view } = link
  const unreadable =
    corrections.length > 0 &&
    !view &&
    step === undefined &&
    part === undefined &&
    // a task alone is a task over the usual experiment
    page === undefined &&
    encodeFragment(config) === encodeFragment(defaultConfig)
  return { link, corrections, changes: fragment !== text || corrections.length > 0, unreadable }
}

let source: KernelSource | null = null

export interface Trained {
  /** of all parameters; '' where one is not a number */
  digest: string
  /** it diverged on the way */
  diverged: boolean
}

/** Where the first updates of an experiment lead. */
export async function trained(config: ExperimentConfig, updates: number, address: string): Promise<Trained> {
  const wasm = (name: string) => readFileSync(`${root}src/engine/kernels/wasm/${name}.wasm`)
  source ??= new KernelSource(() => plainKernels, WebAssembly.compile(wasm('kernels')))
  const planes = planesOf(new WebAssembly.Module(wasm('planes')))
  const { outcomes } = await compute([{ name: '', config, updates }], source, `${address}cifar10/`, planes)
  const [{ digest, rest }] = outcomes
  return { digest, diverged: !rest.includes(', sound,') }
}
