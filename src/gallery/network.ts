import { paintChannel } from '../charts/network/channelTiles.ts'
import { NetworkPainter } from '../charts/network/network.ts'
import { layerOf, networkLayout } from '../charts/network/networkLayout.ts'
import { lineRules } from '../charts/network/networkLines.ts'
import type { NetworkState, UnitPictures, UnitTiles } from '../charts/network/networkState.ts'
import { drawUnitCurve } from '../charts/network/unitDetail.ts'
import { mapRamp } from '../charts/network/unitMaps.ts'
import { layerGeometries } from '../domain/layers/geometry.ts'
import { sizeOf } from '../domain/layers/shape.ts'
import { type Drawing, scatter } from './drawing.ts'

const side = 12

/** What each unit does over the plane: a half-plane, each turned further. */
function planeMaps(units: number): UnitPictures {
  const maps = new Int8Array(units * side * side)
  for (let unit = 0; unit < units; unit++) {
    for (let i = 0; i < side * side; i++) {
      const x = (i % side) / side - 0.5
      const y = 0.5 - Math.floor(i / side) / side
      const value = Math.tanh(4 * (x * Math.cos(unit) + y * Math.sin(unit)))
      maps[unit * side * side + i] = Math.round(127 * value)
    }
  }
  return { kind: 'plane', maps, side }
}

function lineMaps(units: number): UnitPictures {
  const maps = Int8Array.from({ length: units * side }, (_, i) =>
    Math.round(120 * Math.sin((i % side) / 2 + Math.floor(i / side))),
  )
  return { kind: 'line', maps, side }
}

interface Made {
  counts: readonly number[]
  pictures: (units: number) => UnitPictures
  dead?: readonly number[]
  focused?: number
}

/** A network of these layers whose weights look like chance. */
function network({ counts, pictures, dead = [], focused = -1 }: Made): Drawing['draw'] {
  return (context, { width, height, ratio }, theme) => {
    const layout = networkLayout({ counts, width, height, labelLeft: 30, labelRight: 60, leastSlot: 60 })
    const hidden = counts.slice(1, -1).map((units) => ({ units, activation: 'relu' as const }))
    const layers = layerGeometries(hidden, counts[0], counts[counts.length - 1])
    const last = layers[layers.length - 1]
    const parameters = Float32Array.from({ length: last.end }, (_, i) => 2 * scatter(i + 1) - 1)
    const deadUnits = new Uint8Array(layout.unitCount - counts[0])
    for (const unit of dead) deadUnits[unit] = 1
    const form = {
      layout,
      layers,
      rules: lineRules(layers),
      inputs: ['x', 'y', 'x²'].slice(0, counts[0]),
      outputs: Array.from({ length: last.units }, (_, label) => ({ text: `class ${label + 1}`, label })),
      deadWord: 'dead',
    }
    const state: NetworkState = {
      pictures: pictures(layout.unitCount),
      parameters,
      dead: deadUnits,
      focusedUnit: focused,
      hoveredLine: null,
    }
    const painter = new NetworkPainter()
    for (let turn = 0; turn < 1000 && !painter.ready(ratio, form, state, theme, 1); turn++);
    painter.draw(context, ratio, form, state, theme, 1)
  }
}

/** Two layers of filters with their pools: every channel sees its own stripes in the image, deeper ones coarser. */
function convolutional(filters: number): Drawing['draw'] {
  return (context, { width, height, ratio }, theme) => {
    const layers = layerGeometries(
      [
        { kind: 'conv', filters, size: 5, activation: 'relu' },
        { kind: 'pool', mode: 'max', size: 2 },
        { kind: 'conv', filters: 2 * filters, size: 3, activation: 'relu' },
        { kind: 'pool', mode: 'max', size: 4 },
      ],
      3072,
      10,
    )
    const counts = [1, ...layers.map(({ units }) => units)]
    const pictures = [true, ...layers.map(({ positions }) => positions > 1)]
    const layout = networkLayout({
      counts,
      width,
      height,
      labelLeft: 4,
      labelRight: 70,
      leastSlot: 40,
      firstPitch: 70,
      pictures,
    })
    const dead = new Uint8Array(layout.unitCount - 1)
    dead[2] = dead[3 * filters] = 1
    const ramp = mapRamp(theme)
    const planes = layers.map(({ shape }, l) => ({
      values: Float32Array.from({ length: sizeOf(shape) }, (_, k) => {
        const [channel, place] = [k % shape.channels, Math.floor(k / shape.channels)]
        const [y, x] = [Math.floor(place / shape.width) / shape.height, (place % shape.width) / shape.width]
        const isDead = dead[counts.slice(1, l + 1).reduce((sum, count) => sum + count, 0) + channel]
        return isDead ? 0 : Math.max(0, Math.sin(6 * (x * Math.cos(channel) + y * Math.sin(channel))))
      }),
      from: 0,
      ...shape,
    }))
    const tiles: UnitTiles = {
      content: planes,
      paint(pixels, tile, unit) {
        const l = layerOf(layout, unit) - 1
        if (!pictures[l + 1] || l < 0) return false
        paintChannel(pixels, tile, planes[l], unit - layout.layers[l + 1].first, 1, ramp)
        return true
      },
    }
    const image = Uint8Array.from({ length: 3072 }, (_, k) => 255 * scatter(k + 1))
    const form = {
      layout,
      layers,
      rules: layers.map(() => 0),
      inputs: [],
      outputs: Array.from({ length: 10 }, (_, k) => ({ text: `class ${k + 1}`, label: null })),
      deadWord: 'dead',
    }
    const activations = Float32Array.from({ length: layout.unitCount - 1 }, (_, k) => 2 * scatter(k) - 1)
    const state: NetworkState = {
      pictures: { kind: 'image', templates: null, image, activations, tiles },
      parameters: null,
      dead,
      focusedUnit: 3,
      hoveredLine: null,
    }
    const painter = new NetworkPainter()
    for (let turn = 0; turn < 1000 && !painter.ready(ratio, form, state, theme, 1); turn++);
    painter.draw(context, ratio, form, state, theme, 1)
  }
}

export const networkDrawings: Drawing[] = [
  {
    name: 'maps of few channels',
    width: 560,
    height: 240,
    draw: convolutional(4),
  },
  {
    name: 'maps of many channels, folded',
    width: 560,
    height: 240,
    draw: convolutional(20),
  },
  {
    name: 'two inputs, four and three units, two scores',
    width: 520,
    height: 240,
    draw: network({ counts: [2, 4, 3, 2], pictures: planeMaps, dead: [1, 5] }),
  },
  {
    name: 'wide layers, folded into columns',
    width: 520,
    height: 240,
    draw: network({ counts: [2, 64, 64, 3], pictures: planeMaps, dead: [7, 80], focused: 12 }),
  },
  {
    name: 'units over a line',
    width: 520,
    height: 200,
    draw: network({ counts: [1, 8, 1], pictures: lineMaps }),
  },
  {
    name: 'one unit over a line, large',
    width: 300,
    height: 160,
    draw: (context, size, theme) =>
      drawUnitCurve(
        context,
        { x: 0, y: 0, ...size },
        Float32Array.from({ length: 101 }, (_, i) => Math.max(-0.1, Math.sin(i / 12))),
        1,
        theme,
      ),
  },
]
