import { serveTasks } from './serve-tasks.ts'
import { makeTasks } from './tasks.ts'

serveTasks(makeTasks)
