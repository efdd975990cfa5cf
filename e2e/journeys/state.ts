import type { Hands } from './hands.ts'

/** A state of the page in which its controls are collected. */
export interface State {
  name: string
  link: string
  /** a control that is there when the state is reached */
  until: string
  reach?(hands: Hands): Promise<void>
  /** a phone has other controls there */
  phone?: true
}

/** An experiment that takes no time. */
export const plain = '#v=1&set=circle&samples=60&layers=relu3&step=5'
