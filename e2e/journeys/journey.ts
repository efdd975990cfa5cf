import type { Hands, Way } from './hands.ts'

/** A thing that people do, and the controls that it answers for. */
export interface Journey {
  title: string
  /** 'role name' of each control that it uses; `*` stands for anything */
  claims: readonly string[]
  by: readonly Way[]
  /** of the page; not there: English, as what it claims is named */
  language?: 'ko'
  /** where it begins: a link's fragment */
  link: string
  run(hands: Hands): Promise<void>
}

export const everyWay: readonly Way[] = ['mouse', 'keyboard', 'touch']
