/** What JSX compiles to: React's own, with every text in an element of its own (hostedTexts.ts). */
import type { ElementType, Key, ReactElement } from 'react'
import { Fragment, jsx as one, jsxs as several } from 'react/jsx-runtime'
import { hostedTexts } from './hostedTexts.ts'

export type { JSX } from 'react/jsx-runtime'
export { Fragment }

export function jsx(type: ElementType, props: { children?: unknown }, key?: Key): ReactElement {
  const { children } = props
  if (children === undefined) return one(type, props, key)
  const hosted = hostedTexts(type, children)
  const given = hosted === children ? props : { ...props, children: hosted }
  return Array.isArray(hosted) ? several(type, given, key) : one(type, given, key)
}

export const jsxs: typeof jsx = (type, props, key) => jsx(type, props, key)
