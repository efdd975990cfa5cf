import { readFileSync } from 'node:fs'
import { imageSize } from '../../domain/imageFormat.ts'

const folder = new URL('../../../public/cifar10/', import.meta.url)

/** One split of the CIFAR-10 subset, from the files that the page loads. */
export function readShards(split: 'train' | 'test'): { labels: Uint8Array; pixels: Uint8Array } {
  const { shards } = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as {
    shards: Array<{ file: string; split: string; count: number }>
  }
  const own = shards.filter((shard) => shard.split === split)
  const count = own.reduce((sum, shard) => sum + shard.count, 0)
  const labels = new Uint8Array(count)
  const pixels = new Uint8Array(count * imageSize)
  let at = 0
  for (const shard of own) {
    const bytes = readFileSync(new URL(shard.file, folder))
    labels.set(bytes.subarray(0, shard.count), at)
    pixels.set(bytes.subarray(shard.count), at * imageSize)
    at += shard.count
  }
  return { labels, pixels }
}
