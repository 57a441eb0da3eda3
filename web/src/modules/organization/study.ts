import type { Study } from '@/api/types'

const texts = ['school', 'major', 'classUnit', 'campus', 'dormitory', 'expectedGraduation', 'internship'] as const

export type StudyForm = Record<(typeof texts)[number] | 'grade', string>

/** A person's study as the form holds it: plain texts, '' for nothing. */
export function studyForm(person: Study): StudyForm {
  return { ...(Object.fromEntries(texts.map((name) => [name, person[name] ?? ''])) as Omit<StudyForm, 'grade'>), grade: String(person.grade ?? '') }
}

/** Back to the server's shape. */
export function studyOf(form: StudyForm): Study {
  return { ...(Object.fromEntries(texts.map((name) => [name, form[name] || null])) as Omit<Study, 'grade'>), grade: form.grade ? Number(form.grade) : null }
}
