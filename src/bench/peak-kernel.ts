import asc from 'assemblyscript/asc'
import type { Plugin } from 'vite'

/** How many chains hide the latencies best differs from machine to machine: the best of these is the peak. */
const chainCounts = [8, 10, 12, 14]
/** Turns written out, so that counting them costs nothing beside the work. */
const turnsAtOnce = 4

const name = 'virtual:peak'

/** 'virtual:peak': the compiled micro-kernel, base64. It exports a function chains8(turns), and so on, for each count. */
export function peakKernel(): Plugin {
  return {
    name: 'peak-kernel',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: async (id) => (id === `\0${name}` ? `export default '${await compiled()}'` : null),
  }
}

/**
 * The machine's own peak of 128-bit multiplications and additions, in AssemblyScript: independent chains of a · ½ + 1 in
 * registers, no memory. A turn is one multiplication and one addition of every chain.
 */
function sourceOf(chains: number): string {
  const all = Array.from({ length: chains }, (_, k) => `a${k}`)
  const turn = all.map((a) => `${a} = f32x4.add(f32x4.mul(${a}, half), one)`)
  return `export function chains${chains}(turns: i32): f32 {
  const half = f32x4.splat(0.5)
  const one = f32x4.splat(1)
  ${all.map((a, k) => `let ${a} = f32x4.splat(${k + 1})`).join('\n  ')}
  for (let left = turns; left > 0; left -= ${turnsAtOnce}) {
    ${new Array(turnsAtOnce).fill(turn).flat().join('\n    ')}
  }
  const sum = ${all.reduce((sum, a) => `f32x4.add(${sum}, ${a})`)}
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
}`
}

async function compiled(): Promise<string> {
  const source = chainCounts.map(sourceOf).join('\n')
  const options = ['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--noExportMemory']
  let module = ''
  const { error, stderr } = await asc.main(['peak.ts', ...options, '--outFile', 'peak.wasm'], {
    readFile: (file) => (file === 'peak.ts' ? source : null),
    writeFile: (file, contents) => {
      if (file === 'peak.wasm') module = Buffer.from(contents as Uint8Array).toString('base64')
    },
    listFiles: () => [],
  })
  if (error || module === '')
    throw new Error(`the micro-kernel does not compile: ${error?.message}\n${stderr}`)
  return module
}
