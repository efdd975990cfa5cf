import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { isFrozen, withUnit } from '../../../config/frozenUnits.ts'
import { fixedFigure } from '../../../domain/tickFigures.ts'
import { freezeWords } from '../../../i18n/words/panels/freeze.ts'
import { unitWords } from '../../../i18n/words/panels/unit.ts'
import { useExperiment, useRun, useShownRun, useWords } from '../../../store/react.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Toggle } from '../../../ui/controls/Toggle.tsx'
import { Formula } from '../../../ui/Formula.tsx'
import { frameOf, useFrameText } from '../frame.ts'
import { mapOf } from '../maps/tiles.ts'
import { type NetworkModel, tileOf, type UnitAddress } from '../model.ts'
import styles from '../Network.module.css'
import { layerName, unitName, type Vocabulary } from '../names.ts'
import { type Anchor, usePlacement } from '../placement.ts'
import { isWindowLayer } from '../work/placeValues.ts'
import { BestPatches } from './BestPatches.tsx'
import { unitCards } from './cards/unitCards.ts'
import { Detail } from './Detail.tsx'
import { Kernel } from './Kernel.tsx'
import { ParameterList } from './ParameterList.tsx'
import { quietShare } from './saturation.ts'
import { detailOf, templateOf } from './unitFrame.ts'
import { type UnitValues, useUnitValues } from './unitValues.ts'

export interface UnitCardProps {
  model: NetworkModel
  address: UnitAddress
  dead: boolean
  say: Vocabulary
  id: string
  anchor: () => Anchor | null
  /** the editor is open; otherwise the card only tells */
  open: boolean
  /** opened with a key or on a line: the index of the parameter that gets the focus; −1: the card itself */
  focused: number
  onClose: () => void
  onStep: (direction: 1 | -1) => void
  /** sees the unit at work; left out: it cannot be */
  onWork?: () => void
}

/** One unit large: its map, formula and state; opened, an editor of its parameters. Mount it anew for each unit. */
export function UnitCard(props: UnitCardProps) {
  const { model, address, dead, say, open } = props
  const words = useWords(unitWords)
  const { editable } = useShownRun()
  const node = useRef<HTMLDivElement>(null)
  const found = useUnitValues(model, address)
  const learns = found.places.length > 0
  const name = unitName(model, address, say)
  const layer = model.layers[address.layer]
  usePlacement(node, props.anchor, `${open}${found.values !== null}`)

  useLayoutEffect(() => {
    if (open && props.focused < 0) node.current?.focus({ preventScroll: true })
  }, [open, props.focused])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    props.onClose()
  }

  return (
    <div
      ref={node}
      id={props.id}
      popover="manual"
      className={open ? `${styles.card} ${styles.open}` : styles.card}
      {...(open
        ? { role: 'dialog', 'aria-label': words.editor(name), tabIndex: -1, onKeyDown }
        : { role: 'tooltip' })}
    >
      <header className={styles.cardHeader}>
        <strong>{name}</strong>
        <span className={styles.note}>{layerName(model, address.layer, say)}</span>
        {open && (
          <span className={styles.cardButtons}>
            <IconButton
              icon="chevron"
              className={styles.back}
              label={words.previousUnit}
              onClick={() => props.onStep(-1)}
            />
            <IconButton icon="chevron" label={words.nextUnit} onClick={() => props.onStep(1)} />
            <IconButton icon="close" label={words.close} shortcut="Esc" onClick={props.onClose} />
          </span>
        )}
      </header>
      <div className={styles.cardBody}>
        <Picture model={model} address={address} />
        <div className={styles.facts}>
          {dead && <p className={styles.deadSentence}>{words.deadSentence}</p>}
          <Equations model={model} address={address} found={found} />
          <QuietShare model={model} address={address} />
          <PickedActivation model={model} address={address} />
          {address.layer < 0 && <p className={styles.note}>{words.inputNote}</p>}
          {!open && editable && learns && (
            <p className={styles.note} data-aside>
              {words.openHint}
            </p>
          )}
          {!open && props.onWork && (
            <p className={styles.note} data-aside>
              {words.workHint}
            </p>
          )}
          {open && props.onWork && <Button onClick={props.onWork}>{words.see}</Button>}
        </div>
      </div>
      {open && model.domain === 'image' && address.layer >= 0 && (
        <BestPatches model={model} address={address} />
      )}
      {isWindowLayer(layer) && found.values && learns && (
        <Kernel index={address.layer} layer={layer} found={found} say={say} open={open} />
      )}
      {open && learns && <Freeze model={model} address={address} />}
      {open && learns && <Editor {...props} found={found} />}
    </div>
  )
}

/** Whether training leaves the unit as it is. */
function Freeze({ model, address: { layer, unit } }: Pick<UnitCardProps, 'model' | 'address'>) {
  const words = useWords(freezeWords)
  const frozen = useExperiment((state) => state.config.frozen) ?? []
  const configure = useExperiment((state) => state.configure)
  return (
    <Toggle
      look="check"
      checked={isFrozen(frozen, layer, unit)}
      onChange={(on) => configure({ frozen: withUnit(frozen, layer, unit, model.layers[layer].units, on) })}
    >
      {words.freezeUnit}
    </Toggle>
  )
}

function Editor({ model, address, say, focused, found }: UnitCardProps & { found: UnitValues }) {
  const words = useWords(unitWords)
  const playing = useRun((run) => run.playing)
  if (!found.values) return <p className={styles.note}>{words.reading}</p>
  return (
    <>
      <ParameterList
        model={model}
        address={address}
        places={found.places}
        values={found.values}
        say={say}
        focused={focused}
      />
      <p className={styles.note}>{playing && words.running}</p>
    </>
  )
}

function Picture({ model, address }: Pick<UnitCardProps, 'model' | 'address'>) {
  const words = useWords(unitWords)
  const range = useFrameText((run) => {
    const range =
      model.domain !== 'image' && frameOf(run, model)?.sections.unitRange?.[tileOf(model, address)]
    return range ? range.toPrecision(2) : ''
  })
  const shown = useFrameText((run) => {
    const frame = frameOf(run, model)
    const known =
      model.domain === 'image'
        ? ((frame && mapOf(model, frame.sections, address.layer)) ?? templateOf(run, model, address))
        : frameOf(run, model)?.sections.unitMaps
    return known ? 'yes' : ''
  })
  if (!shown) return null
  return (
    <figure className={styles.figure}>
      <div className={styles.detail}>
        <Detail model={model} address={address} label={words.mapLabel} />
      </div>
      {range && (
        <figcaption className={styles.note}>
          {words.rangeLabel(`−${Number(range)}`, `${Number(range)}`)}
        </figcaption>
      )}
    </figure>
  )
}

/** What the unit computes. */
function Equations({
  model,
  address,
  found,
}: {
  model: NetworkModel
  address: UnitAddress
  found: UnitValues
}) {
  if (address.layer < 0) return null
  return (
    <div className={styles.formulas}>
      {unitCards[model.layers[address.layer].kind].equations(model, address, found).map((equation, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an equation is its place
        <Formula key={i} tex={equation.tex} plain={equation.plain} />
      ))}
    </div>
  )
}

function QuietShare({ model, address }: Pick<UnitCardProps, 'model' | 'address'>) {
  const words = useWords(unitWords)
  const text = useFrameText((run) => {
    const layer = model.layers[address.layer]
    if (!layer || address.layer === model.layers.length - 1 || model.domain === 'image') return ''
    const found = detailOf(run, model, address, null)
    const quiet = found && quietShare(layer.activation, layer.alpha, found.values)
    if (!quiet) return ''
    const share = `${Math.round(100 * quiet.share)}%`
    return quiet.kind === 'silent' ? words.silentShare(share) : words.saturatedShare(share)
  })
  return text && <p className={styles.note}>{text}</p>
}

/** What the unit gives for the picked image. */
function PickedActivation({ model, address }: Pick<UnitCardProps, 'model' | 'address'>) {
  const words = useWords(unitWords)
  const text = useFrameText((run) => {
    const value = frameOf(run, model)?.sections.activations?.[tileOf(model, address) - model.tiles[0]]
    return value === undefined ? '' : fixedFigure(value, 3)
  })
  const isMean = address.layer >= 0 && model.layers[address.layer].positions > 1
  const said = isMean ? words.pickedMean : words.pickedActivation
  return text && <p className={styles.note}>{said(text)}</p>
}
