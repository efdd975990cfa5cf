import { expect, test } from 'vitest'
import { reading } from './read.ts'
import { taking } from './take.ts'
import { atOnce, type InTurns } from './turns.ts'

/** Milliseconds of every turn, and what comes of them. */
function timed<T>(work: InTurns<T>): { turns: number[]; result: T } {
  const turns: number[] = []
  for (;;) {
    const start = performance.now()
    const step = work.next()
    turns.push(performance.now() - start)
    if (step.done) return { turns, result: step.value }
  }
}

/** The same work three times: of each turn the shortest time, since another program may hold one up. */
function timedAtBest<T>(work: () => InTurns<T>): ReturnType<typeof timed<T>> {
  const [first, ...more] = [timed(work()), timed(work()), timed(work())]
  const turns = first.turns.map((ms, k) => Math.min(ms, ...more.map((other) => other.turns[k])))
  return { turns, result: first.result }
}

/** Of the turns that take most: one may be held up by others, three are long. */
const third = (turns: readonly number[]) => [...turns].sort((a, b) => b - a)[2]
const sum = (turns: readonly number[]) => turns.reduce((all, one) => all + one, 0)

const size = 9_900_000
/** Ten megabytes of such lines. */
function lines(line: (i: number) => string, start = ''): string {
  const parts = [start]
  for (let i = 0, length = start.length; length < size; i++) {
    const text = `${line(i)}\n`
    parts.push(text)
    length += text.length
  }
  return parts.join('')
}
const figure = (i: number, k: number) => ((i * 7919 + k * 104_729) % 10_007) / 1000 - 5
const wide = (i: number) => Array.from({ length: 30 }, (_, k) => figure(i, k)).join(',')

const tables: Record<string, () => string> = {
  'three columns': () => lines((i) => `${figure(i, 0)},${figure(i, 1)},${i % 3}`, 'x,y,class\n'),
  'thirty columns': () => lines(wide),
  'words in Korean, full-width figures': () =>
    lines((i) => `이름 ${i}，${figure(i, 0)}；${figure(i, 1)}；${i % 2 ? '합격' : '불합격'}；１２`),
  'quoted cells': () => lines((i) => `"${figure(i, 0)}","${figure(i, 1)}","class, ${i % 3}"`),
  'a list as Python writes it': () => `[${lines((i) => `[${figure(i, 0)}, ${figure(i, 1)}, ${i % 3}],`)}]`,
  'bad lines': () => lines((i) => (i % 2 ? `${figure(i, 0)},${figure(i, 1)},${i % 3}` : `${i},`)),
}

test.each(Object.entries(tables))(
  'a table of ten megabytes, %s, is read and taken in turns of which each is a small part of the whole',
  (_, make) => {
    const bytes = new TextEncoder().encode(make())
    const { turns, result } = timedAtBest(() => reading(bytes))
    if ('foreign' in result) throw new Error(result.foreign)
    expect(result.table.rows.length).toBeGreaterThan(20_000)
    expect(third(turns)).toBeLessThan(0.1 * sum(turns))
    const taken = timed(taking(result.table, result.guess, 1))
    expect(taken.result.points).toHaveLength(1000)
    if (process.env.NEURARIUM_TIMES)
      console.log(
        _,
        [turns, taken.turns].map((of) => `${of.length} turns, ${sum(of)} ms, ${third(of)} ms`),
      )
    expect(taken.turns.length).toBeGreaterThan(50)
  },
)

test('of a long table the first 50,000 lines are read, of a list too, and it is said that there are more', () => {
  const cut = (count: number, line: string, around = ['', '']) => {
    const result = atOnce(reading(`${around[0]}${line.repeat(count)}${around[1]}`))
    return 'table' in result && [result.table.rows.length, result.table.cut]
  }
  expect(cut(50_000, '1,2,0\n')).toEqual([50_000, false])
  expect(cut(50_001, '1,2,0\n')).toEqual([50_000, true])
  expect(cut(50_000, '[1, 2, 0],', ['[', ']'])).toEqual([50_000, false])
  expect(cut(50_001, '[1, 2, 0],', ['[', ']'])).toEqual([50_000, true])
})
