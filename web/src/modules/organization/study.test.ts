import { expect, it } from 'vitest'
import { studyForm, studyOf } from './study'

const study = { school: '护理学院', major: '护理', grade: 2024, classUnit: '护理2402', campus: null, dormitory: '4-334', expectedGraduation: '2027-06-30', internship: '市第一人民医院' }

it('comes back from the form as it went in', () => {
  expect(studyOf(studyForm(study))).toEqual(study)
})

it('takes an emptied field for nothing', () => {
  expect(studyOf({ ...studyForm(study), internship: '', grade: '' })).toMatchObject({ internship: null, grade: null })
})
