export interface Server {
  /** ends with '/' */
  readonly address: string
  close(): Promise<void>
}

/** Serves the folder under `/neurarium/`, as strictly as GitHub Pages. Rejects where the port is taken; port 0: any free one. */
export function serveStatic(folder: string, port: number, under?: string, pressed?: boolean): Promise<Server>
