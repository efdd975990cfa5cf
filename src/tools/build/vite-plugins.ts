import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minifySync, type Plugin } from 'vite'

const fetchFirst = fileURLToPath(new URL('../../ui/loading/fetchFirst.ts', import.meta.url))

/** What the built page may do: nothing from another host, no inline script, no eval. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Puts the Content-Security-Policy into the built page (the development server needs inline scripts of its own). */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** Makes public/theme.js, which is no part of the bundle and stands before the first paint, as small as what is. */
export function smallTheme(): Plugin {
  return {
    name: 'small-theme',
    apply: 'build',
    // before the list of the service worker is written
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }) {
        const file = join(dir ?? 'dist', 'theme.js')
        const { code, errors } = minifySync(file, readFileSync(file, 'utf8'), { module: false })
        if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`)
        writeFileSync(file, code)
      },
    },
  }
}

/** Names of the classes as the sources have them, 'Network-card' for .card of Network.module.css: shorter than a hash each. */
export function classNames(): (name: string, file: string) => string {
  const owners = new Map<string, string>()
  return (name, file) => {
    const sheet = basename(file).split('.')[0]
    const owner = owners.get(sheet) ?? file
    if (owner !== file) throw new Error(`Two style sheets have one name: ${owner} and ${file}`)
    owners.set(sheet, owner)
    return `${sheet}-${name}`
  }
}

/** KaTeX's style sheet names each font in three formats; every browser that runs this page reads the first, woff2. */
export function katexFonts(): Plugin {
  return {
    name: 'katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex[^/]*\.css/.test(id)) return null
      return { code: code.replace(/,\s*url\([^)]+\)\s*format\(["'](?:woff|truetype)["']\)/g, ''), map: null }
    },
  }
}

const vitesHelper = '\0vite/preload-helper.js'

/** Puts ui/loading/fetchFirst.ts before every `import()` of the page, in place of Vite's own helper. */
export function loadingOfParts(): Plugin {
  return {
    name: 'loading-of-parts',
    apply: 'build',
    enforce: 'pre',
    transform(_, id) {
      if (id !== vitesHelper) return null
      return { code: `export { fetchFirst as __vitePreload } from ${JSON.stringify(fetchFirst)}`, map: null }
    },
  }
}

/**
 * Writes the service worker with the list of the files that the page needs to open without a server: those that are in the
 * folder in the end. (Vite drops files of the bundle after its plugins have seen it.)
 */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }) {
        const folder = dir ?? 'dist'
        const source = readFileSync(new URL('../../offline/service-worker.js', import.meta.url), 'utf8')
        writeFileSync(join(folder, 'service-worker.js'), `${offlineList(folder)}\n${source}`)
      },
    },
  }
}

/** What the service worker is to know of the folder: its files, and a version that changes with any of them. */
function offlineList(folder: string): string {
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        /\.(js|css|woff2|wasm|svg|webmanifest)$|^(presenter|docs\/embedding)\.html$/.test(file) &&
        file !== 'service-worker.js',
    )
    .sort()
  const version = fingerprint(folder, ['index.html', ...written])
  const dataVersion = fingerprint(folder, ['cifar10/manifest.json'])
  const files = JSON.stringify(['./', ...written])
  return `const version = '${version}'\nconst dataVersion = '${dataVersion}'\nconst files = ${files}`
}

function fingerprint(folder: string, files: string[]): string {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0')
  return hash.digest('hex').slice(0, 12)
}
