/**
 * Holds the first view to its budget, gzipped: the page's entry and the training worker, each with all that it imports
 * statically, and the kernels: the stage moves, and can be played and paused. The codec, which reads links and corrects configs,
 * and the desk around the stage come right after, and have budgets of their own; so have the kernels of planes, which come with
 * the first network that needs them. What is imported dynamically otherwise is fetched later, and not counted.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'

// Just above what they are: a byte more has to be meant.
const budgets = {
  page: 113_950,
  worker: 32_550,
  kernels: 16_500,
  codec: 11_300,
  desk: 50_850,
  planes: 3_300,
}
const dist = fileURLToPath(new URL('../../../dist/', import.meta.url))
const read = (file) => readFileSync(dist + file, 'utf8')
const named = (pattern) =>
  readdirSync(`${dist}assets`)
    .filter((file) => pattern.test(file))
    .map((file) => `assets/${file}`)

const statements = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']

/** Files that a built file imports statically, as paths in dist/. */
function importsOf(file) {
  const { program } = parseSync(file, read(file))
  return program.body
    .filter(({ type, source }) => statements.includes(type) && source)
    .map(({ source }) => new URL(source.value, `file:///${file}`).pathname.slice(1))
}

/** The file, and all that it imports statically, however far. */
function reached(file, found = new Set()) {
  if (!found.has(file)) {
    found.add(file)
    for (const next of importsOf(file)) reached(next, found)
  }
  return found
}

/** Writes the files' sizes and gives their sum. */
function weigh(name, files) {
  let sum = 0
  for (const file of files) {
    const size = gzipSync(readFileSync(dist + file), { level: 9 }).length
    sum += size
    console.log(`${String(size).padStart(8)}  ${file}`)
  }
  console.log(`${String(sum).padStart(8)}  ${name}, of ${budgets[name]} bytes (gzip)\n`)
  return sum
}

const entries = [...read('index.html').matchAll(/<script[^>]+src="\.\/([^"]+\.js)"/g)].map(([, file]) => file)
const page = new Set(entries.flatMap((file) => [...reached(file)]))
const workers = [...page].flatMap((file) => read(file).match(/worker-[\w-]+\.js/g) ?? [])
if (entries.length === 0 || workers.length === 0) {
  console.error('The entry of the page or its training worker was not found in dist/.')
  process.exit(1)
}

// see src/worker/worker.ts
for (const file of named(/\.js$/))
  if (importsOf(file).some((imported) => workers.some((worker) => imported.endsWith(worker)))) {
    console.error(`${file} imports the entry of a worker, which WebKit would start once more.`)
    process.exitCode = 1
  }

/** What a part's own file needs beyond what is there before it. */
const after = (pattern, before) =>
  new Set(
    named(pattern)
      .flatMap((file) => [...reached(file)])
      .filter((file) => !before.has(file)),
  )
const codec = after(/^codec-.*\.js$/, page)
const sums = {
  page: weigh('page', page),
  worker: weigh('worker', new Set(workers.flatMap((file) => [...reached(`assets/${file}`)]))),
  kernels: weigh('kernels', named(/^kernels-.*\.wasm$/)),
  codec: weigh('codec', codec),
  desk: weigh('desk', after(/^desk-.*\.js$/, new Set([...page, ...codec]))),
  planes: weigh('planes', named(/^planes-.*\.wasm$/)),
}
console.log(
  `${String(sums.page + sums.worker + sums.kernels).padStart(8)}  page, worker and kernels together`,
)
for (const [name, budget] of Object.entries(budgets)) {
  if (sums[name] > 0 && sums[name] <= budget) continue
  console.error(sums[name] ? `${name}: has outgrown its budget.` : `${name}: is not in dist/.`)
  process.exitCode = 1
}
