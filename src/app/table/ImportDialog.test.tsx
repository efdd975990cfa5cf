import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import ImportDialog from '../dialogs/ImportDialog.tsx'

beforeEach(() => {
  experimentStore.setState({ config: defaultConfig })
  viewStore.setState({ ...viewStore.getInitialState(), language: 'en' }, true)
})
afterEach(cleanup)

const data = () => experimentStore.getState().config.data
/** What is read and taken comes in turns: it is there when its points can be used. */
const taken = () =>
  waitFor(() => {
    const button = screen.getByRole<HTMLButtonElement>('button', { name: /^Use/ })
    expect(button.disabled).toBe(false)
    return button
  })
async function paste(text: string): Promise<void> {
  fireEvent.change(screen.getByLabelText('Table'), { target: { value: text } })
  await taken()
}
const drop = (bytes: BlobPart, name: string) =>
  viewStore.setState({ dropped: new File([bytes], name), dialog: 'import' })
const chosen = (name: string) => {
  const select = screen.getByLabelText<HTMLSelectElement>(name)
  return select.selectedOptions[0].textContent
}

const iris = `sepal_length,sepal_width,petal_length,petal_width,species
5.1,3.5,1.4,0.2,setosa
4.9,3.0,1.4,0.2,setosa
7.0,3.2,4.7,1.4,versicolor
6.4,3.2,4.5,1.5,versicolor
6.3,3.3,6.0,2.5,virginica
5.8,2.7,5.1,1.9,virginica
7.1,3.0,5.9,2.1,NaN
`

test('a table is shown as it was read, its columns can be changed, and then it is used', async () => {
  const close = vi.fn()
  render(<ImportDialog onClose={close} />)
  await paste(iris)
  expect([chosen('x'), chosen('y'), chosen('Class')]).toEqual(['petal_length', 'petal_width', 'species'])
  expect(
    within(screen.getByRole('list', { name: 'Classes' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['setosa 2 lines', 'versicolor 2 lines', 'virginica 2 lines'])
  expect(screen.getByText(/line 8: the class is missing/)).toBeDefined()
  await userEvent.selectOptions(screen.getByLabelText('x'), 'sepal_width')
  const use = await taken()
  expect(use.textContent).toBe('Use 6 points')
  await userEvent.click(use)
  expect(close).toHaveBeenCalled()
  expect(data()).toMatchObject({
    set: 'custom',
    classNames: ['setosa', 'versicolor', 'virginica'],
    axes: { x: { name: 'sepal_width' }, y: { name: 'petal_width' } },
  })
  expect(data().points).toHaveLength(6)
})

test('classes or values is the person’s choice', async () => {
  render(<ImportDialog onClose={() => undefined} />)
  await paste('a,b,c\n1,2,0\n2,3,1\n3,5,0\n4,4,1\n5,7,1\n')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Classes/ }).checked).toBe(true)
  await userEvent.click(screen.getByRole('radio', { name: /^Values over the plane/ }))
  expect(chosen('Value')).toBe('c')
  await userEvent.click(screen.getByRole('radio', { name: /^Values over a line/ }))
  await userEvent.selectOptions(screen.getByLabelText('Value'), 'b')
  await userEvent.selectOptions(screen.getByLabelText('x'), 'a')
  const use = await taken()
  expect(use.textContent).toBe('Use 5 points')
  await userEvent.click(use)
  expect(data().points?.[0]).not.toHaveProperty('y')
  expect(data().points?.[0]).toHaveProperty('value')
})

test('a column that a role takes from another is exchanged', async () => {
  render(<ImportDialog onClose={() => undefined} />)
  await paste('a,b,kind\n1,2,p\n2,3,q\n3,5,p\n')
  await userEvent.selectOptions(screen.getByLabelText('x'), 'b')
  expect([chosen('x'), chosen('y')]).toEqual(['b', 'a'])
})

test('a dropped Korean file is read in its encoding, which is said', async () => {
  render(<ImportDialog onClose={() => undefined} />)
  const row = (x: number, ...label: number[]) => [0x30 + x, 0x2c, 0x31, 0x2c, ...label, 0x0a]
  drop(Uint8Array.from([...row(1, 0xb0, 0xa1), ...row(2, 0xb3, 0xaa), ...row(4, 0xb0, 0xa1)]), '점수.csv')
  expect(await screen.findByText('Read in the Korean encoding (EUC-KR).')).toBeDefined()
  expect(screen.getByText('점수.csv')).toBeDefined()
  expect(screen.getAllByText('가').length).toBeGreaterThan(0)
  expect(viewStore.getState().dropped).toBeNull()
})

test('a workbook is named, and nothing can be used', async () => {
  render(<ImportDialog onClose={() => undefined} />)
  drop('PK\u0003\u0004xl/workbook.xml', 'grades.xlsx')
  expect(await screen.findByText(/an Excel workbook: save it as CSV/)).toBeDefined()
  expect(screen.queryByRole('button', { name: /^Use/ })).toBeNull()
})

test('a file that cannot be read, or is too large, is said', async () => {
  render(<ImportDialog onClose={() => undefined} />)
  const refused = new File([''], 'a.csv')
  Object.assign(refused, { arrayBuffer: () => Promise.reject(new Error('gone')) })
  viewStore.setState({ dropped: refused })
  expect(await screen.findByText('The file cannot be read.')).toBeDefined()
  const huge = new File(['x,y,class\n1,2,a\n'], 'b.csv')
  Object.defineProperty(huge, 'size', { value: 11_000_000 })
  viewStore.setState({ dropped: huge })
  expect(await screen.findByText('The file is larger than 10 MB.')).toBeDefined()
  // of one that is no table its size is not the matter
  for (const [beginning, end, said] of [
    ['%PDF-1.7', '', /PDF document/],
    ['PK\u0003\u0004[Content_Types].xml', 'xl/workbook.xml', /an Excel workbook/],
    ['{"cells": [', '', /Jupyter notebook/],
  ] as const) {
    const other = new File([beginning, new Uint8Array(11_000_000).fill(32), end], 'c')
    viewStore.setState({ dropped: other })
    expect(await screen.findByText(said)).toBeDefined()
    expect(screen.queryByText('The file is larger than 10 MB.')).toBeNull()
  }
})

test('one class alone is said, and so is a sample', async () => {
  render(<ImportDialog onClose={() => undefined} />)
  await paste(`x,y,class\n${Array.from({ length: 1800 }, (_, i) => `${i % 7},${i % 5},only`).join('\n')}`)
  await waitFor(() => expect(screen.getByText(/All lines are of one class \(only\)/)).toBeDefined())
  expect(screen.getByText(/^1,000 of 1,800 lines are used/)).toBeDefined()
})
