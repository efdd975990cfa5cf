import { cleanup, render, screen } from '@testing-library/react'
import { Fragment, type ReactNode, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(cleanup)

/** What a translator does: every text node is taken out, and stands translated in two elements of its own. */
function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text)
  for (const text of found) {
    if (text.data.trim() === '') continue
    const outer = document.createElement('font')
    const inner = document.createElement('font')
    inner.textContent = `«${text.data}»`
    outer.append(inner)
    text.replaceWith(outer)
  }
}

const Passed = ({ children }: { children: ReactNode }) => <button type="button">{children}</button>

function Mixed({ on, name }: { on: boolean; name: string }) {
  return (
    <div data-testid="mixed">
      {on && 'first '}
      <b>bold</b> and {name}, {3}
      {on ? <i>one</i> : 'none'}
      {on && <u>more</u>}
      <Passed>
        <b aria-hidden="true">+</b>
        {name}
      </Passed>
      <Fragment key="fragment">
        {name} in a fragment
        {on && <em>em</em>}
      </Fragment>
      {['a', 'b'].map((letter) => (
        <span key={letter}>
          {letter}
          {on && <s>{name}</s>}
        </span>
      ))}
    </div>
  )
}

test('a text beside elements changes, comes and goes, whatever was put around it', () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { rerender, container } = render(<Mixed on={true} name="x" />)
  for (const [on, name] of [
    [false, 'y'],
    [true, 'z'],
    [false, 'z'],
    [true, 'w'],
  ] as const) {
    translate(container)
    rerender(<Mixed on={on} name={name} />)
    const fresh = document.createElement('div')
    const other = render(<Mixed on={on} name={name} />, { container: document.body.appendChild(fresh) })
    const plain = (node: Element) => node.textContent?.replace(/[«»]/g, '')
    expect(plain(container)).toBe(plain(fresh))
    other.unmount()
  }
  expect(errors).not.toHaveBeenCalled()
  errors.mockRestore()
})

test('an element’s whole text is one text, and no element of its own', () => {
  const { container } = render(
    <p>
      {'a'} {1} {null}
      {false}b
    </p>,
  )
  expect(container.innerHTML).toBe('<p>a 1 b</p>')
})

test('a list without items puts no text where none may be', () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  const rows: ReactNode[] = []
  const { container } = render(
    <table>
      <tbody>{rows}</tbody>
    </table>,
  )
  expect(container.innerHTML).toBe('<table><tbody></tbody></table>')
  expect(errors).not.toHaveBeenCalled()
  errors.mockRestore()
})

test('what can hold nothing but text stays as it is', () => {
  render(
    <select aria-label="choice">
      <option value="a">
        {'one'} ({2})
      </option>
    </select>,
  )
  expect(screen.getByRole('option', { name: 'one (2)' }).innerHTML).toBe('one (2)')
})

test('an element keeps its state when a text before it comes and goes', () => {
  const Kept = () => <b>{useState(() => crypto.randomUUID())[0]}</b>
  const Row = ({ on }: { on: boolean }) => (
    <p>
      {on && 'before'}
      <Kept />
      {on && 'after'}
    </p>
  )
  const { rerender, container } = render(<Row on={false} />)
  const kept = container.textContent
  rerender(<Row on={true} />)
  expect(container.textContent).toBe(`before${kept}after`)
  rerender(<Row on={false} />)
  expect(container.textContent).toBe(kept)
})
