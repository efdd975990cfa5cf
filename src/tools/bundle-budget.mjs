/** Holds the JavaScript of the first view (page, worker and what they import at once) to its budget, gzipped. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const budget = 150_000
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const read = (file) => readFileSync(dist + file, 'utf8')

const seen = new Set()
function follow(file) {
  if (seen.has(file)) return
  seen.add(file)
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const code = read(file)
  for (const [, name] of code.matchAll(/\b(?:import|from)\s*"\.\/([^"]+\.js)"/g)) follow(folder + name)
  for (const [, name] of code.matchAll(/new URL\(\s*(?:"|`)([^"`]*worker[^"`]*\.js)(?:"|`)/gi))
    follow(folder + name)
}

const page = read('index.html')
for (const [, file] of page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)) follow(file)

let total = 0
for (const file of seen) {
  const size = gzipSync(read(file), { level: 9 }).length
  total += size
  console.log(`${String(size).padStart(8)}  ${file}`)
}
console.log(`${String(total).padStart(8)}  of ${budget} bytes, gzip`)
if (![...seen].some((file) => /worker/i.test(file))) {
  console.error('The training worker was not found among the files of the first view.')
  process.exit(1)
}
if (total > budget) {
  console.error('The first view has outgrown its budget.')
  process.exit(1)
}
