const zone = 'Asia/Shanghai'
const number = new Intl.NumberFormat('zh-CN')
const instant = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })

/** `2026-11-22` → `2026年11月22日`; nothing for nothing. */
export function dayText(day: string | null | undefined): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day ?? '') ?? []
  return year ? `${year}年${Number(month)}月${Number(date)}日` : ''
}

/** A span of days; an open end reads 至今. */
export function spanText(from: string | null | undefined, until: string | null | undefined): string {
  return [dayText(from) || '不详', until ? dayText(until) : '至今'].join(' — ')
}

/** An ISO instant in the college's time, to the minute: `2026年11月22日 14:03`. */
export function instantText(iso: string | null | undefined): string {
  if (!iso) return ''
  const part = Object.fromEntries(instant.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${part.year}年${part.month}月${part.day}日 ${part.hour}:${part.minute}`
}

/** Today in the college's time, as an ISO day. */
export function today(now = new Date()): string {
  return isoDay.format(now)
}

export function countText(count: number): string {
  return number.format(count)
}

/** Bytes in the largest unit that keeps them readable: `3.4 MB`. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)))
  const value = bytes / 1024 ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}
