/** jsx-runtime.ts as the development server and the tests use it, with React's warnings. */
import type { ElementType, Key, ReactElement } from 'react'
import { jsxDEV as develop, Fragment, type JSXSource } from 'react/jsx-dev-runtime'
import { hostedTexts } from './hostedTexts.ts'

export type { JSX } from 'react/jsx-dev-runtime'
export { Fragment }

export function jsxDEV(
  type: ElementType,
  props: { children?: unknown },
  key: Key | undefined,
  isStatic: boolean,
  source?: JSXSource,
  owner?: unknown,
): ReactElement {
  const { children } = props
  if (children === undefined) return develop(type, props, key, isStatic, source, owner)
  const hosted = hostedTexts(type, children)
  const given = hosted === children ? props : { ...props, children: hosted }
  return develop(type, given, key, isStatic && Array.isArray(hosted), source, owner)
}
