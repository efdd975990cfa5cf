import { readFileSync } from 'node:fs'
import { decode } from 'fast-png'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url))
const manifest = JSON.parse(read('public/manifest.webmanifest').toString())
const page = read('index.html').toString()

interface Icon {
  src: string
  sizes: string
  type: string
  purpose: string
}

test('the page is installed where it lies: every address of the manifest is relative to it', () => {
  const at = 'https://host.example/a/folder/manifest.webmanifest'
  const { start_url, scope, icons } = manifest
  for (const address of [start_url, scope])
    expect(new URL(address, at).href).toBe('https://host.example/a/folder/')
  for (const { src } of icons as Icon[])
    expect(new URL(src, at).href).toMatch(/^https:\/\/host\.example\/a\/folder\/icon/)
})

test('there are icons of the sizes that systems ask for, one of them maskable, each of the size that is said', () => {
  const pictures = (manifest.icons as Icon[]).filter(({ type }) => type === 'image/png')
  expect(pictures.map(({ sizes, purpose }) => `${sizes} ${purpose}`).sort()).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ])
  for (const { src, sizes } of pictures) expect(sizeOf(read(`public/${src}`)), src).toBe(sizes)
  const [, touch] = page.match(/rel="apple-touch-icon" href="\/([^"]+)"/) ?? []
  expect(sizeOf(read(`public/${touch}`))).toBe('180x180')
})

test('a maskable icon and an iPhone’s have a ground up to their corners, the others have round ones', () => {
  const corner = (file: string) => [...decode(read(`public/icons/${file}.png`)).data.slice(0, 4)]
  for (const file of ['maskable-512', 'apple-touch-icon'])
    expect(corner(file).slice(0, 3), file).toEqual([0x0b, 0x0e, 0x16])
  expect(corner('icon-512')[3]).toBe(0)
})

test('its colors are those of the page in the dark, which is the one that it opens in', () => {
  const tokens = read('src/ui/style/tokens.css').toString()
  const dark = tokens.slice(tokens.indexOf('data-theme="dark"')).match(/--background: (#\w+)/)?.[1]
  expect([manifest.background_color, manifest.theme_color]).toEqual([dark, dark])
  expect(page).toContain(`<meta name="theme-color" content="${dark}"`)
})

test('its words are those of the page, and are there in Korean too', () => {
  expect(page).toContain(`content="${manifest.description}"`)
  expect(manifest.description_localized.ko).toMatch(/[가-힣]/)
})

const sizeOf = (png: Buffer): string => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`
