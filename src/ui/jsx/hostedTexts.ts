import { createElement, Fragment, type ReactNode } from 'react'

/** The element of a text that stands beside elements. */
const textHost = 'x-text'

/** Elements that hold nothing but text, or that would not show another element. */
const textAlone = new Set<unknown>(['option', 'title', 'textarea', 'style', 'script', 'text', 'tspan'])

const isText = (child: unknown): child is string | number | bigint =>
  (typeof child === 'string' && child !== '') || typeof child === 'number' || typeof child === 'bigint'
const isNothing = (child: unknown): boolean =>
  child === null || child === undefined || typeof child === 'boolean' || child === ''
const isAllText = (child: unknown): boolean =>
  Array.isArray(child) ? child.every(isAllText) : isText(child) || isNothing(child)
const hasText = (child: unknown): boolean => (Array.isArray(child) ? child.some(hasText) : isText(child))
const textOf = (child: unknown): string =>
  Array.isArray(child) ? child.map(textOf).join('') : isText(child) ? String(child) : ''

/**
 * Children whose texts each have an element to themselves. Translators and extensions take text nodes out of the page and
 * put their own elements in: React then cannot find the node that it wants to change or remove. An element's one text it
 * sets by `textContent`, whatever has become of what was in it.
 */
export function hostedTexts(type: unknown, children: unknown): unknown {
  const element = typeof type === 'string'
  if (!(element || type === Fragment) || textAlone.has(type) || !hasText(children)) return children
  if (isAllText(children)) {
    if (element) return Array.isArray(children) ? textOf(children) : children
    const text = textOf(children)
    return text.trim() === '' ? children : hosted(text, 0)
  }
  return Array.isArray(children) ? withHosts(children) : children
}

/** Texts side by side become one, in the place of the first, so that every element keeps its own. */
function withHosts(children: readonly unknown[]): unknown[] {
  const found: unknown[] = [...children]
  for (let i = 0; i < found.length; i++) {
    const child = found[i]
    if (Array.isArray(child)) found[i] = withHosts(child)
    if (!isText(child)) continue
    let text = String(child)
    for (let next = i + 1; next < found.length && (isText(found[next]) || isNothing(found[next])); next++) {
      if (isText(found[next])) text += found[next]
      found[next] = null
    }
    // a blank between two elements never changes, and would be an item of its own in a row
    found[i] = text.trim() === '' ? text : hosted(text, i)
  }
  return found
}

const hosted = (text: string, place: number): ReactNode =>
  createElement(textHost, { key: `text ${place}` }, text)
