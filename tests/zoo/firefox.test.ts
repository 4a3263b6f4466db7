import { lookAtAll } from './runner'

lookAtAll('firefox', [1])
