const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']
const weekdays = '日一二三四五六'

/** How much is waiting, as the first thing somebody reads. */
export function headline(waiting: number): string {
  if (waiting === 0) return '今天，都办好了'
  return `今天，有${numerals[waiting] ?? ` ${waiting} `}件事`
}

/** `11月23日 星期一 · 软件技术2502` */
export function dayLine(day: string, sentence: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]
  return [`${month}月${date}日 星期${weekday}`, sentence].filter(Boolean).join(' · ')
}
