import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { ImageShards } from '../engine/types.ts'
import { ImageError, type ImageSource } from './imageSource.ts'

/** One entry of public/cifar10/manifest.json. */
interface Shard {
  file: string
  split: 'train' | 'test'
  count: number
  bytes: number
  sha256: string
}

export type Fetch = (url: string, options?: RequestInit) => Promise<Response>

const pixelsPerImage = 3072
const classes = 10

/** Fetches the image shards that an experiment needs, checks them, and keeps them for the next experiment. */
export class ImageStore implements ImageSource {
  private readonly fetch: Fetch
  private readonly shards = new Map<string, Promise<Uint8Array>>()
  private readonly received = new Map<string, number>()
  private readonly damaged = new Set<string>()
  /** the images that were put together last: all experiments of the worker that want the same share them */
  private joined: { key: string; images: ImageShards } | null = null

  constructor(fetch: Fetch) {
    this.fetch = fetch
  }

  /**
   * The first `samples` training images, to whole shards, and all test images. `base` ends with '/'.
   * Throws ImageError.
   */
  async load(
    base: string,
    samples: number,
    progress: (loaded: number, total: number) => void,
  ): Promise<ImageShards> {
    const manifest = await this.manifest(base)
    const needed = neededShards(manifest, samples)
    const total = needed.reduce((sum, shard) => sum + shard.bytes, 0)
    const report = () =>
      progress(
        needed.reduce((sum, { file }) => sum + (this.received.get(base + file) ?? 0), 0),
        total,
      )
    report()
    const files = await Promise.all(needed.map((shard) => this.shard(base, shard, report)))
    const key = [base, ...needed.map(({ file }) => file)].join()
    if (this.joined?.key !== key) {
      const of = (split: Shard['split']) => join(needed, files, split)
      this.joined = { key, images: { train: of('train'), test: of('test') } }
    }
    return this.joined.images
  }

  private async manifest(base: string): Promise<Shard[]> {
    const response = await this.get(`${base}manifest.json`)
    const found: unknown = await response.json().catch(() => null)
    const shards = (found as { shards?: unknown } | null)?.shards
    if (!Array.isArray(shards) || !shards.every(isShard))
      throw new ImageError('images-damaged', 'manifest.json is not a list of shards')
    return shards
  }

  private shard(base: string, shard: Shard, report: () => void): Promise<Uint8Array> {
    const url = base + shard.file
    const known = this.shards.get(url)
    if (known) return known
    const coming = this.fetchShard(url, shard, report).catch((error: unknown) => {
      this.shards.delete(url)
      this.received.delete(url)
      throw error
    })
    this.shards.set(url, coming)
    return coming
  }

  private async fetchShard(url: string, shard: Shard, report: () => void): Promise<Uint8Array> {
    const response = await this.get(url, this.damaged.has(url))
    const bytes = new Uint8Array(shard.bytes)
    let length = 0
    const reader = response.body?.getReader()
    for (;;) {
      const { done, value } = (await reader?.read().catch((error: unknown) => unreachable(url, error))) ?? {
        done: true,
      }
      if (done || !value) break
      if (length + value.length > bytes.length) {
        length = Number.POSITIVE_INFINITY
        break
      }
      bytes.set(value, length)
      length += value.length
      this.received.set(url, length)
      report()
    }
    if (length !== shard.bytes || bytesToHex(sha256(bytes)) !== shard.sha256) {
      this.damaged.add(url)
      throw new ImageError('images-damaged', `${shard.file} is not the file that manifest.json describes`)
    }
    return bytes
  }

  /** `fresh`: past the browser's cache, which may hold a damaged copy. */
  private async get(url: string, fresh = false): Promise<Response> {
    const response = await this.fetch(url, fresh ? { cache: 'reload' } : {}).catch((error: unknown) =>
      unreachable(url, error),
    )
    if (!response.ok) throw new ImageError('images-unreachable', `${url}: status ${response.status}`)
    return response
  }
}

function unreachable(url: string, error: unknown): never {
  throw new ImageError(
    'images-unreachable',
    `${url}: ${error instanceof Error ? error.message : String(error)}`,
  )
}

function isShard(value: unknown): value is Shard {
  const shard = value as Partial<Shard> | null
  return (
    typeof shard?.file === 'string' &&
    /^[\w-]+\.bin$/.test(shard.file) &&
    (shard.split === 'train' || shard.split === 'test') &&
    Number.isSafeInteger(shard.count) &&
    shard.bytes === (shard.count as number) * (1 + pixelsPerImage) &&
    typeof shard.sha256 === 'string'
  )
}

function neededShards(manifest: Shard[], samples: number): Shard[] {
  let missing = samples
  return manifest.filter((shard) => {
    if (shard.split === 'test') return true
    const wanted = missing > 0
    missing -= shard.count
    return wanted
  })
}

/** Puts the shards of one split behind one another. Each file holds all its labels, then all its pixels. */
function join(
  shards: Shard[],
  files: Uint8Array[],
  split: Shard['split'],
): { labels: Uint8Array; pixels: Uint8Array } {
  const count = shards.reduce((sum, shard) => sum + (shard.split === split ? shard.count : 0), 0)
  const labels = new Uint8Array(count)
  const pixels = new Uint8Array(count * pixelsPerImage)
  let at = 0
  shards.forEach((shard, i) => {
    if (shard.split !== split) return
    labels.set(files[i].subarray(0, shard.count), at)
    pixels.set(files[i].subarray(shard.count), at * pixelsPerImage)
    at += shard.count
  })
  if (labels.some((label) => label >= classes))
    throw new ImageError('images-damaged', 'a label is not a class')
  return { labels, pixels }
}
