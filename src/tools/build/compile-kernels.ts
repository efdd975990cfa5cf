import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'

const folder = fileURLToPath(new URL('../../engine/kernels/wasm/', import.meta.url))
const sources = `${folder}assembly/`
/** Modules over one memory, and the files of `assembly/` that they begin in. */
const entries = { kernels: 'index.ts', planes: 'planes.ts' } as const
type ModuleName = keyof typeof entries
const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url))
const compiler = `${modules}assemblyscript/`
const cache = `${modules}.cache/neurarium/`
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

const compiling = new Map<string, Promise<void>>()

async function compiled(module: ModuleName): Promise<Uint8Array> {
  const names = readdirSync(sources).filter((name) => name.endsWith('.ts'))
  const { version } = JSON.parse(readFileSync(`${compiler}package.json`, 'utf8')) as { version: string }
  const texts = new Map(names.sort().map((name) => [name, readFileSync(sources + name, 'utf8')]))
  const file = `${cache}${module}-${fingerprint([version, ...options, ...texts.entries()])}.wasm`
  const known = read(file)
  if (known) return known
  mkdirSync(cache, { recursive: true })
  // several servers of one process begin at the same time
  const once = compiling.get(file) ?? compile(entries[module], file)
  compiling.set(file, once)
  await once.finally(() => compiling.delete(file))
  return readFileSync(file)
}

/** In a process of its own: the compiler gives whoever imports it another `Array.prototype.sort`, by numbers, and globals. */
async function compile(entry: string, file: string): Promise<void> {
  // what has the name is whole, also where this ends half way or is done twice at a time
  const unfinished = `${file}-${process.pid}`
  const parameters = [`${compiler}bin/asc.js`, entry, ...options, '--outFile', unfinished]
  const { stderr } = await promisify(execFile)(process.execPath, parameters, { cwd: sources })
  if (stderr !== '') throw new Error(`the kernels do not compile:\n${stderr}`)
  renameSync(unfinished, file)
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
