import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Plugin } from 'vite'

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

/** Writes the service worker with the list of the files that the page needs to open without a server. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle(_, bundle) {
      const built = Object.keys(bundle).filter((file) => /\.(js|css|woff2|wasm)$/.test(file))
      const copied = readdirSync('public', { recursive: true, encoding: 'utf8' })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => /\.(js|woff2|svg|webmanifest)$/.test(file))
      const files = ['./', ...built, ...copied].sort()
      const source = readFileSync(new URL('../offline/service-worker.js', import.meta.url), 'utf8')
      const version = fingerprint([
        JSON.stringify(files),
        readFileSync('index.html'),
        ...copied.map((file) => readFileSync(`public/${file}`)),
      ])
      const dataVersion = fingerprint([readFileSync('public/cifar10/manifest.json')])
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: `const version = '${version}'\nconst dataVersion = '${dataVersion}'\nconst files = ${JSON.stringify(files)}\n${source}`,
      })
    },
  }
}

function fingerprint(parts: Array<string | Uint8Array>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 12)
}
