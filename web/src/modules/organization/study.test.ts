import { expect, it } from 'vitest'
import { studyForm, studyOf } from './study'

const study = {
  school: '护理学院', major: '护理', grade: '2024', classUnit: '护理2402', campus: null, dormitory: '4-334',
  expectedGraduation: '2027-06-30', internship: { place: '市第一人民医院', from: '2026-09-01', until: null },
}

it('comes back from the form as it went in', () => {
  expect(studyOf(studyForm(study))).toEqual(study)
})

it('takes an internship without a place for none', () => {
  expect(studyOf({ ...studyForm(study), place: '' }).internship).toBeNull()
})
