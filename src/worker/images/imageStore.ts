import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type ImageCounts, imageSize } from '../../domain/imageFormat.ts'
import type { ImageShards } from '../../engine/types.ts'
import { download, type Fetch, NoFile } from './download.ts'
import { ImageError, type ImageSource } from './imageSource.ts'

export { keeping } from './keeping.ts'

/** One entry of public/cifar10/manifest.json. */
interface Shard {
  file: string
  split: 'train' | 'test'
  count: number
  bytes: number
  sha256: string
}

const classes = 10
/** CIFAR-10 itself has no more images than that. */
const mostImages = 60_000
/** A shard is read at one go: 10,000 images are 31 MB. */
const mostInShard = 10_000
/** Bytes of a manifest that is one. */
const mostOfManifest = 100_000
/** A download that fails or stalls is tried again so many times in all. */
const tries = 2

/** Fetches the image shards that an experiment needs, checks them, and keeps them for the next experiment. */
export class ImageStore implements ImageSource {
  private readonly fetch: Fetch
  private readonly keep: (url: string, bytes: Uint8Array) => void
  private readonly shards = new Map<string, Promise<Uint8Array>>()
  private readonly received = new Map<string, number>()
  private readonly damaged = new Set<string>()
  /** the images that were put together last: all experiments of the worker that want the same share them */
  private joined: { key: string; images: ImageShards } | null = null

  /** `keep` is given each file that is what it should be. */
  constructor(fetch: Fetch, keep: (url: string, bytes: Uint8Array) => void = () => {}) {
    this.fetch = fetch
    this.keep = keep
  }

  /**
   * The first images of both splits, to whole shards. `base` ends with '/'.
   * Throws ImageError.
   */
  async load(
    base: string,
    counts: ImageCounts,
    progress: (loaded: number, total: number) => void,
  ): Promise<ImageShards> {
    const manifest = await this.manifest(base)
    const needed = neededShards(manifest, counts)
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
    const url = `${base}manifest.json`
    const bytes = await this.get(url, mostOfManifest)
    const shards = bytes && shardsOf(new TextDecoder().decode(bytes))
    if (!bytes || !shards) throw this.isDamaged(url, 'manifest.json is not a list of image files')
    this.keep(url, bytes)
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
    const bytes = await this.get(url, shard.bytes, (length) => {
      this.received.set(url, length)
      report()
    })
    if (bytes?.length !== shard.bytes || bytesToHex(sha256(bytes)) !== shard.sha256)
      throw this.isDamaged(url, `${shard.file} is not the file that manifest.json describes`)
    this.keep(url, bytes)
    return bytes
  }

  private async get(
    url: string,
    most: number,
    progress?: (length: number) => void,
  ): Promise<Uint8Array | null> {
    const { fetch } = this
    for (let left = tries; ; ) {
      left -= 1
      try {
        return await download(url, { fetch, most, fresh: this.damaged.has(url), progress })
      } catch (error) {
        if (left > 0 && !(error instanceof NoFile)) continue
        const detail = error instanceof Error ? error.message : String(error)
        throw new ImageError('images-unreachable', `${url}: ${detail}`)
      }
    }
  }

  /** The next time it is fetched past the browser's cache, which may hold the damaged copy. */
  private isDamaged(url: string, detail: string): ImageError {
    this.damaged.add(url)
    return new ImageError('images-damaged', detail)
  }
}

/** The shards of a manifest; null when it cannot be one: nothing of it is used. */
function shardsOf(text: string): Shard[] | null {
  try {
    const { shards } = JSON.parse(text) as { shards: unknown }
    if (!Array.isArray(shards) || !shards.every(isShard)) return null
    const files = new Set(shards.map(({ file }) => file))
    const images = shards.reduce((sum, { count }) => sum + count, 0)
    const has = (split: Shard['split']) => shards.some((shard) => shard.split === split)
    return files.size === shards.length && images <= mostImages && has('train') && has('test') ? shards : null
  } catch {
    return null
  }
}

function isShard(value: unknown): value is Shard {
  const shard = value as Partial<Shard> | null
  return (
    typeof shard?.file === 'string' &&
    /^[\w-]+\.bin$/.test(shard.file) &&
    (shard.split === 'train' || shard.split === 'test') &&
    Number.isSafeInteger(shard.count) &&
    (shard.count as number) > 0 &&
    (shard.count as number) <= mostInShard &&
    shard.bytes === (shard.count as number) * (1 + imageSize) &&
    typeof shard.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(shard.sha256)
  )
}

function neededShards(manifest: Shard[], counts: ImageCounts): Shard[] {
  const missing = { ...counts }
  return manifest.filter(({ split, count }) => {
    const wanted = missing[split] > 0
    missing[split] -= count
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
  const pixels = new Uint8Array(count * imageSize)
  let at = 0
  shards.forEach((shard, i) => {
    if (shard.split !== split) return
    labels.set(files[i].subarray(0, shard.count), at)
    pixels.set(files[i].subarray(shard.count), at * imageSize)
    at += shard.count
  })
  if (labels.some((label) => label >= classes))
    throw new ImageError('images-damaged', 'a label is not a class')
  return { labels, pixels }
}
