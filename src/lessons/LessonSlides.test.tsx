import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { noticeText } from '../store/testNotice.ts'
import { viewStore } from '../store/view.ts'
import { LessonSlides } from './LessonSlides.tsx'
import { lessonBounds } from './lesson.ts'
import { lessonStore } from './lessonStore.ts'

const moment = vi.hoisted(() => vi.fn())
vi.mock('./presentMoment.ts', () => ({ presentMoment: moment }))
afterEach(cleanup)

const slides = () => lessonStore.getState().lessons[0]?.slides.map(({ link }) => link) ?? []
const notice = () => viewStore.getState().notice
const warning = () => [notice()?.kind, noticeText()]

test('of a moment that a slide has in part, or not at all, that is said', async () => {
  viewStore.setState({ ...viewStore.getInitialState(), language: 'en' }, true)
  render(<LessonSlides slides={[]} at={0} />)
  const add = () => userEvent.click(screen.getByRole('button', { name: 'Add this moment' }))
  moment.mockReturnValue({ link: 'v=1&step=7' })
  await add()
  expect([slides(), notice()]).toEqual([['v=1&step=7'], null])
  moment.mockReturnValue({ link: 'v=1', missing: 'noStep' })
  await add()
  expect(slides()).toEqual(['v=1&step=7', 'v=1'])
  expect(warning()).toEqual(['warning', expect.stringContaining('settings alone')])
  viewStore.setState({ notice: null })
  moment.mockReturnValue(null)
  await add()
  expect(slides()).toHaveLength(2)
  expect(warning()).toEqual(['warning', expect.stringContaining('cannot be written')])
})

test('a lesson that is full says so beside the button that adds no more', () => {
  const slides = Array.from({ length: lessonBounds.slides }, () => ({ link: 'v=1', text: '' }))
  const { rerender } = render(<LessonSlides slides={slides.slice(1)} at={0} />)
  expect(screen.queryByText(/at most 300 slides/)).toBeNull()
  rerender(<LessonSlides slides={slides} at={0} />)
  expect(screen.getByText(/at most 300 slides/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Add this moment' })).toHaveProperty('disabled', true)
})
