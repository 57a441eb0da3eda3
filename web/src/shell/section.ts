/** Whether a page belongs to a menu entry: the entry's own page or one below it. */
export function inSection(path: string, entry: string): boolean {
  return entry === '/' ? path === '/' : path === entry || path.startsWith(`${entry}/`)
}
