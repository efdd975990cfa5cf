/** What a run needs first: the peers installed, the benchmark's page built and served. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { root, run } from '../tools/install.mjs'
import { type Server, servePage } from '../tools/server/serve.ts'
import { peakKernel } from './peak-kernel.ts'

const folder = `${root}src/bench/`

/** Installs the peers from their own lock file, unless they are there. */
export function installPeers(): void {
  const installed = `${folder}peers/node_modules/.package-lock.json`
  const lock = `${folder}peers/package-lock.json`
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Installing what src/bench/peers/package-lock.json lists …')
  run('npm', ['ci', '--prefix', `${folder}peers`, '--ignore-scripts', '--no-audit', '--no-fund'])
}

/** name → version of every peer. */
export function peerVersions(): Record<string, string> {
  return JSON.parse(readFileSync(`${folder}peers/package.json`, 'utf8')).dependencies
}

export const serveBenchmark = (port: number): Promise<Server> =>
  servePage('bench', `${folder}browser`, port, () => [peakKernel()])
