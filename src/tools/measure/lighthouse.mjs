/**
 * What Lighthouse says of the built page: `npm run build && npm run lighthouse [-- --runs N --only mobile|desktop --keep FOLDER]`. The page
 * lies under a sub-path of a strict server that sends it compressed, as on a real host. Lighthouse itself is no dependency of the
 * project, since it brings more than a hundred packages: npx fetches it for the run. Ends with an error where the median of a score is
 * under 95; `--keep` leaves the reports in a folder.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addressBarPages, ensureChromium } from '../browser.mjs'
import { root } from '../install.mjs'
import { serveStatic } from '../server/static-server.mjs'

// the last one that runs on the project's Node
const version = '12.8.2'
const least = 95
/** As Lighthouse turns them off itself (the last such list counts), and the pages that Chromium opens for its address bar beside the one that is measured. */
const features = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  ...addressBarPages,
]
const categories = ['performance', 'accessibility', 'best-practices']
/** As Lighthouse has them: a telephone with a slowed processor and line, and a desk. */
const devices = { mobile: [], desktop: ['--preset=desktop'] }

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    keep: { type: 'string' },
    dist: { type: 'string', default: `${root}dist` },
  },
})
if (!existsSync(join(values.dist, 'index.html'))) {
  console.error('There is no built page: npm run build makes one.')
  process.exit(1)
}
if (values.only && !Object.hasOwn(devices, values.only)) {
  console.error(`--only takes ${Object.keys(devices).join(' or ')}, not '${values.only}'.`)
  process.exit(1)
}

const chromium = await ensureChromium()
const server = await serveStatic(values.dist, Number(process.env.NEURARIUM_PORT ?? 4719), '/neurarium/', true)
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'neurarium-lighthouse-'))
mkdirSync(folder, { recursive: true })
let failed = false
try {
  for (const [device, flags] of Object.entries(devices)) {
    if (values.only && device !== values.only) continue
    const reports = []
    for (let run = 1; run <= Number(values.runs); run++)
      reports.push(await lighthouse(join(folder, `${device}-${run}.json`), flags))
    say(device, reports)
  }
} finally {
  await server.close()
  if (!values.keep) rmSync(folder, { recursive: true })
}
process.exit(failed ? 1 : 0)

async function lighthouse(file, flags) {
  const browserFlags = [
    '--headless=new',
    `--disable-features=${features.join()}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ].join(' ')
  const status = await run([
    '--yes',
    `lighthouse@${version}`,
    server.address,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${categories.join()}`,
    `--chrome-flags=${browserFlags}`,
    ...flags,
  ])
  if (status !== 0 || !existsSync(file)) {
    console.error(
      `Lighthouse did not run. By hand: CHROME_PATH=… npx lighthouse@${version} ${server.address}`,
    )
    process.exit(1)
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Its status. */
function run(parameters) {
  return new Promise((resolve) => {
    const child = spawn('npx', parameters, {
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CHROME_PATH: chromium },
      shell: process.platform === 'win32',
    })
    child.on('error', () => resolve(1))
    child.on('exit', resolve)
  })
}

/** The medians of a device's scores, its times, and what was found wanting. */
function say(device, reports) {
  console.log(`\n${device}, median of ${reports.length}`)
  for (const name of categories) {
    const score = Math.round(100 * median(reports.map((report) => report.categories[name].score ?? 0)))
    if (score < least) failed = true
    console.log(`${String(score).padStart(6)}  ${name}${score < least ? `, under ${least}` : ''}`)
  }
  for (const name of [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
    'speed-index',
  ])
    console.log(
      `${median(reports.map((report) => report.audits[name].numericValue))
        .toFixed(name.startsWith('cumulative') ? 3 : 0)
        .padStart(6)}  ${name}`,
    )
  const { audits, categories: found } = reports[0]
  const weighed = categories.flatMap((name) => found[name].auditRefs.filter(({ weight }) => weight > 0))
  for (const { id } of weighed) {
    const { score, title, displayValue = '' } = audits[id]
    if (score !== null && score < 0.9) console.log(`        ${id} ${score}: ${title} ${displayValue}`)
  }
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}
