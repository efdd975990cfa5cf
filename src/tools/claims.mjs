/**
 * `npm run claims`: replays the course's claims through the engine; see claims/report.ts.
 * ID …, or images: these claims alone; --full: those that take seconds a run, too; --fresh N [--ranges M]: by seeds from N on,
 * M ranges one after the other;
 * --bands [ID …]: makes the bands anew, of all claims, or of these alone; --go-on: after an interruption, with the runs that it
 * has kept.
 */
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { ensureDependencies, root } from './install.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    bands: { type: 'boolean', default: false },
    'go-on': { type: 'boolean', default: false },
    fresh: { type: 'string' },
    ranges: { type: 'string', default: '1' },
  },
})
ensureDependencies()
const file = values.bands ? 'makeBands' : 'report'
const { module } = await runnerImport(`${root}src/tools/claims/${file}.ts`)
const well = values.bands
  ? await module.makeBands(positionals, values['go-on'])
  : await module.report({
      full: values.full,
      only: positionals,
      ...(values.fresh !== undefined && { from: Number(values.fresh), ranges: Number(values.ranges) }),
    })
process.exit(well ? 0 : 1)
