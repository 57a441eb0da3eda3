import type { PersonCard, Stage } from '@/api/types'
import { dayText } from '@/ui/format'

export const peopleFilters = ['q', 'unit', 'stage', 'major', 'grade', 'classUnit', 'campus', 'sort'] as const

/** What stands under a name: where somebody studies. */
export function studyLine(person: Pick<PersonCard, 'school' | 'major' | 'classUnit'>): string {
  return [person.school, person.classUnit ?? person.major].filter(Boolean).join(' · ')
}

/** Since when somebody has been in the present stage; nothing when it is not known. */
export function stageLine(person: Pick<PersonCard, 'stageSince'>): string {
  return person.stageSince ? `${dayText(person.stageSince)} 起` : ''
}

/** The filters of the address as the server asks for them. */
export function peopleQuery(filters: Partial<Record<(typeof peopleFilters)[number], string>>) {
  const { stage, grade, sort, ...texts } = filters
  return { ...texts, stage: stage ? [stage as Stage] : undefined, grade: grade ? Number(grade) : undefined, sort: sort as 'NAME' | 'NUMBER' | undefined }
}
