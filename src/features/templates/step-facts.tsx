import { KeyValues } from '@/ui/key-values'
import { stepFacts } from './step.view'
import type { StepPartProps } from './step-sheet'

/** A step as it is done, to be read. */
export const StepFacts = ({ view, hand, one, saying }: StepPartProps) => <KeyValues lined pairs={stepFacts(view, hand, one, saying)} />
