import type { LifeStep, Stage } from '@/api/types'
import { stageNames } from './words'

const order: Stage[] = ['APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL']

export interface LifePoint {
  stage: Stage
  label: string
  since: string | null
  state: 'done' | 'now' | 'ahead'
}

/** The five stages of the path with what this person has reached of them; the latest reached is now. */
export function lifeLine(life: LifeStep[]): LifePoint[] {
  const reached = Math.max(-1, ...life.filter((step) => step.reached).map((step) => order.indexOf(step.stage)))
  return order.map((stage, place) => ({
    stage,
    label: stageNames[stage],
    since: life.find((step) => step.stage === stage)?.since ?? null,
    state: place < reached ? 'done' : place === reached ? 'now' : 'ahead',
  }))
}
