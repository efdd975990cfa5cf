import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'
import type { Plugin } from 'vite'

const folder = fileURLToPath(new URL('../../engine/kernels/wasm/', import.meta.url))
const sources = `${folder}assembly/`
/** Modules over one memory, and the files of `assembly/` that they begin in. */
const entries = { kernels: 'index.ts', planes: 'planes.ts' } as const
type ModuleName = keyof typeof entries
const cache = fileURLToPath(new URL('../../../node_modules/.cache/neurarium/', import.meta.url))
const options = [
  '-O3',
  '--noAssert',
  '--enable',
  'simd',
  '--runtime',
  'stub',
  '--importMemory',
  '--memoryBase',
  '64',
]

/** Writes src/engine/kernels/wasm/*.wasm, which git ignores, unless they are there as the sources want them. */
export async function compileKernels(): Promise<void> {
  for (const name of Object.keys(entries) as ModuleName[]) {
    const target = `${folder}${name}.wasm`
    const module = await compiled(name)
    if (!isSame(read(target), module)) writeFileSync(target, module)
  }
}

/** Compiles the AssemblyScript kernels before anything is served, built or tested. */
export function kernels(): Plugin {
  return {
    name: 'wasm-kernels',
    buildStart: compileKernels,
    configureServer(server) {
      server.watcher.on('change', (file) => {
        if (file.startsWith(sources))
          compileKernels().catch((error) => server.config.logger.error(String(error)))
      })
    },
  }
}

async function compiled(module: ModuleName): Promise<Uint8Array> {
  const names = readdirSync(sources).filter((name) => name.endsWith('.ts'))
  const texts = new Map(names.sort().map((name) => [name, readFileSync(sources + name, 'utf8')]))
  const file = `${cache}${module}-${fingerprint([asc.version, ...options, ...texts.entries()])}.wasm`
  const known = read(file)
  if (known) return known
  const made = await compile(entries[module], texts)
  mkdirSync(cache, { recursive: true })
  writeFileSync(file, made)
  return made
}

async function compile(entry: string, texts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  let module: Uint8Array | null = null
  const { error, stderr } = await asc.main([entry, ...options, '--outFile', 'module.wasm'], {
    readFile: (name) => texts.get(name) ?? null,
    writeFile: (name, contents) => {
      if (name === 'module.wasm') module = contents as Uint8Array
    },
    listFiles: () => [],
  })
  const said = stderr.toString()
  if (error || said !== '' || !module)
    throw new Error(`the kernels do not compile: ${error?.message ?? ''}\n${said}`)
  return module
}

function read(file: string): Uint8Array | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

const isSame = (a: Uint8Array | null, b: Uint8Array): boolean => a !== null && Buffer.compare(a, b) === 0

const fingerprint = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
