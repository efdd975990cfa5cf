import { readdirSync, readFileSync } from 'node:fs'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Entry } from '../i18n/language.ts'
import { useSaid } from './said.ts'
import { viewStore } from './view.ts'

afterEach(() => {
  cleanup()
  viewStore.setState(viewStore.getInitialState(), true)
})

const words = {
  kept: { ko: (name: string) => `${name} 보관함`, en: (name: string) => `Kept ${name}` },
} satisfies Record<string, Entry>

test('what a place said is said in the language that the page is put into', () => {
  function Place() {
    const [said, tell] = useSaid(words)
    return (
      <>
        <p role="status">{said}</p>
        <button type="button" onClick={() => tell(({ kept }) => kept('moons'))}>
          keep
        </button>
        <button type="button" onClick={() => tell(null)}>
          forget
        </button>
      </>
    )
  }
  const status = () => screen.getByRole('status').textContent
  render(<Place />)
  expect(status()).toBe('')
  act(() => screen.getByText('keep').click())
  expect(status()).toBe('Kept moons')
  act(() => viewStore.setState({ language: 'ko' }))
  expect(status()).toBe('moons 보관함')
  act(() => screen.getByText('forget').click())
  expect(status()).toBe('')
})

test('no state of a component holds a text of one language', () => {
  const kept = /\bset[A-Z]\w*\((?:\{ text: )?\(?[^=>{}]*\b(?:words|course|dialog)(?:\.\w|\[)/
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[^.]+\.tsx?$/.test(file),
  )
  expect(files.length).toBeGreaterThan(500)
  const found = files.flatMap((file) =>
    readFileSync(`src/${file}`, 'utf8')
      .split('\n')
      .filter((line) => kept.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
