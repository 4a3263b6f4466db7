import { lookAtAll } from './runner'

lookAtAll('firefox', [1, 1.5, 2])
