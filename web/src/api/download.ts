import { problemOf } from './problem'

/** Fetches a file and hands it to the browser under the server's name; a refusal is thrown as a Problem, not saved. */
export async function download(url: string, fallbackName: string): Promise<void> {
  const response = await fetch(url).catch(() => {
    throw problemOf(0, null)
  })
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => null))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileNameOf(response.headers.get('Content-Disposition')) ?? fallbackName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The name in a Content-Disposition header, the extended (UTF-8) form first. */
export function fileNameOf(header: string | null): string | null {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1]
  if (extended) return decodeURIComponent(extended)
  return /filename="?([^";]+)"?/i.exec(header ?? '')?.[1] ?? null
}
