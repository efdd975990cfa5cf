import styles from './dialogs.module.css'

interface FileButtonProps {
  label: string
  /** the kinds of files that are offered, as the platform names them */
  accept: string
  onFile: (file: File | undefined) => void
}

/** A button that has a file chosen. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  return (
    <label className={styles.file}>
      {label}
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          onFile(event.target.files?.[0])
          event.target.value = '' // the same file may be chosen again after it was mended
        }}
      />
    </label>
  )
}
