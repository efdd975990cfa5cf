import { useCallback, useEffect, useRef, useState } from 'react'
import { readPicture, readVideo } from '../../../charts/images/readPicture.ts'
import { shownWords } from '../../../i18n/words/panels/shownImage.ts'
import { useView, useWords } from '../../../store/react.ts'
import { useSaid } from '../../../store/said.ts'
import { showOwn } from '../../../store/shownImage.ts'
import { viewStore } from '../../../store/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import styles from './OwnPicture.module.css'

const close = () => {
  if (viewStore.getState().dialog === 'picture') viewStore.setState({ dialog: null })
}

/** The ways to an image of one's own: a file chosen, dropped or pasted, or the camera. What was read is shown, and the dialog closes. */
export function OwnPicture() {
  const words = useWords(shownWords)
  const dropped = useView((view) => view.dropped)
  const input = useRef<HTMLInputElement>(null)
  const [failure, fail] = useSaid(shownWords)
  const [reading, setReading] = useState(false)
  const [over, setOver] = useState(false)
  const refused = useCallback(() => fail(({ cameraRefused }) => cameraRefused), [fail])
  const camera = useCamera(refused)
  useEffect(() => close, [])

  const read = async (file: File | undefined) => {
    if (!file) return
    fail(null)
    setReading(true)
    const image = await readPicture(file).catch(() => null)
    setReading(false)
    if (!image) fail(({ noPicture, noName }) => noPicture(file.name || noName))
    // closed meanwhile: it is not wanted any more
    else if (viewStore.getState().dialog === 'picture') {
      showOwn(image)
      close()
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is read once, when it is dropped
  useEffect(() => {
    if (!dropped) return
    viewStore.setState({ dropped: null })
    void read(dropped)
  }, [dropped])

  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of several; the buttons are for all */}
      <div
        className={styles.body}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        // the page takes the file, wherever it is dropped
        onDrop={() => setOver(false)}
      >
        <p>{words.about}</p>
        <p>
          <strong>{words.stays}</strong>
        </p>
        <div className={styles.buttons}>
          <Button look="primary" icon="file" onClick={() => input.current?.click()}>
            {words.choose}
          </Button>
          <input
            ref={input}
            type="file"
            accept="image/*"
            hidden
            onChange={(event) => {
              void read(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          {camera.possible && !camera.stream && <Button onClick={camera.start}>{words.camera}</Button>}
        </div>
        {camera.stream && <Camera stream={camera.stream} onTaken={close} />}
        <p className={styles.note}>{words.ways}</p>
        <p className={styles.failure} role="alert">
          {failure}
        </p>
        <p className="visually-hidden" role="status">
          {reading ? words.reading : ''}
        </p>
      </div>
    </Dialog>
  )
}

/** The camera's stream, once the person has allowed it, until the dialog is closed. */
function useCamera(refused: () => void) {
  const [stream, setStream] = useState<MediaStream | null>(null)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])
  useEffect(() => () => stop(stream), [stream])
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }
  const start = async () => {
    const found = await mediaDevices?.getUserMedia({ video: true }).catch(() => null)
    if (gone.current) stop(found)
    else if (found) setStream(found)
    else refused()
  }
  return { possible: mediaDevices?.getUserMedia !== undefined, stream, start: () => void start() }
}

function stop(stream: MediaStream | null | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

function Camera({ stream, onTaken }: { stream: MediaStream; onTaken: () => void }) {
  const words = useWords(shownWords)
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  const take = () => {
    if (!video.current || video.current.videoWidth === 0) return
    showOwn(readVideo(video.current))
    onTaken()
  }
  return (
    <>
      <video ref={video} className={styles.video} aria-label={words.live} autoPlay muted playsInline />
      <div className={styles.buttons}>
        <Button look="primary" onClick={take}>
          {words.take}
        </Button>
      </div>
    </>
  )
}
