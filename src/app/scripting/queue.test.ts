import { expect, test } from 'vitest'
import { CallQueue } from './queue.ts'

const later = <T>(value: T, ms = 5) => new Promise<T>((done) => setTimeout(() => done(value), ms))

test('runs calls one after another, in their order, past one that fails', async () => {
  const queue = new CallQueue()
  const order: string[] = []
  const call = (name: string, ms: number) =>
    queue.add(async () => {
      await later(null, ms)
      order.push(name)
    })
  const failing = queue.add(() => Promise.reject(new Error('no')))
  const calls = [call('a', 15), call('b', 1)]
  await expect(failing).rejects.toThrow('no')
  await Promise.all(calls)
  expect(order).toEqual(['a', 'b'])
})

test('interrupting drops what has not begun, with a sentence, and reports what has', async () => {
  const queue = new CallQueue()
  const begun = queue.addInterruptible('step(1)', () => later('done', 20))
  const waiting = queue.addInterruptible('step(2)', () => later('never'))
  await later(null, 2)
  const told = expect(waiting).rejects.toThrow(
    'The call step(2) was dropped before it began, because reset() was called.',
  )
  expect(queue.interrupt('reset()')).toBe(true)
  await told
  await expect(begun).resolves.toBe('done')
  expect(queue.interrupt('reset()')).toBe(false)
  await expect(queue.add(() => later('next'))).resolves.toBe('next')
})
