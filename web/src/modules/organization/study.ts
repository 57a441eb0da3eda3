import type { Study } from '@/api/types'

const texts = ['school', 'major', 'grade', 'classUnit', 'campus', 'dormitory'] as const

export type StudyForm = Record<(typeof texts)[number] | 'expectedGraduation' | 'place' | 'from' | 'until', string>

/** A person's study as the form holds it: plain texts, '' for nothing. */
export function studyForm(person: Study): StudyForm {
  return {
    ...(Object.fromEntries(texts.map((name) => [name, person[name] ?? ''])) as Record<(typeof texts)[number], string>),
    expectedGraduation: person.expectedGraduation ?? '',
    place: person.internship?.place ?? '',
    from: person.internship?.from ?? '',
    until: person.internship?.until ?? '',
  }
}

/** Back to the server's shape; an internship without a place is none. */
export function studyOf(form: StudyForm): Study {
  return {
    ...(Object.fromEntries(texts.map((name) => [name, form[name] || null])) as Pick<Study, (typeof texts)[number]>),
    expectedGraduation: form.expectedGraduation || null,
    internship: form.place ? { place: form.place, from: form.from || null, until: form.until || null } : null,
  }
}
