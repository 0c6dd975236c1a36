import { describeComponents } from './scenario.ts'

describeComponents('keyward')
