import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Turn } from './Turn.tsx'

afterEach(cleanup)

test('one comes after another, each in a rendering of its own', async () => {
  const seen: string[] = []
  const Part = ({ name }: { name: string }) => {
    seen.push(name)
    return <p>{name}</p>
  }
  render(
    <>
      <Turn>
        <Part name="first" />
      </Turn>
      <p>at once</p>
      <Turn>
        <Part name="second" />
      </Turn>
    </>,
  )
  expect(screen.getByText('at once')).toBeTruthy()
  expect(seen).toEqual([])
  await screen.findByText('first')
  expect(screen.queryByText('second')).toBeNull()
  await screen.findByText('second')
})

test('one that goes before its turn holds up no other', async () => {
  const { rerender } = render(
    <>
      <Turn key="a">gone</Turn>
      <Turn key="b">goes too</Turn>
      <Turn key="c">stays</Turn>
    </>,
  )
  rerender(<Turn key="c">stays</Turn>)
  expect(await screen.findByText('stays')).toBeTruthy()
})
