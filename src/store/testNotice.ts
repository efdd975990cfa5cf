import { viewStore } from './view.ts'

/** What the notice says now, for tests. */
export const noticeText = (): string | undefined => {
  const { notice, language } = viewStore.getState()
  return notice?.says(language)
}
