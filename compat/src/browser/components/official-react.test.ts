import { describeComponents } from './scenario.ts'

describeComponents('official')
