import { expect, test, vi } from 'vitest'
import { appWords } from '../../i18n/words/page/app.ts'
import { noticeText } from '../../store/testNotice.ts'
import { tell, viewStore } from '../../store/view.ts'
import { notify } from './notify.ts'

const said = noticeText
const nothing = () => viewStore.setState({ notice: null })

test('a sentence is said once its words are there, and stands for itself alone', async () => {
  nothing()
  notify((words) => words.linkUnreadable)
  await expect.poll(said).toMatch(/link/)
  notify((_, { whole }) => `at ${whole(1234)}`, 'info')
  expect(said()).toBe('')
  await expect.poll(said).toBe('at 1,234')
})

test('what is said or taken back before they come stays so', async () => {
  notify(() => 'older')
  tell(appWords, () => 'newer', 'info')
  await vi.dynamicImportSettled()
  expect(said()).toBe('newer')
  notify(() => 'older')
  notify(() => 'newest')
  await vi.dynamicImportSettled()
  expect(said()).toBe('newest')
  nothing()
  notify(() => 'of a run that is left')
  nothing()
  await vi.dynamicImportSettled()
  expect(viewStore.getState().notice).toBeNull()
})
