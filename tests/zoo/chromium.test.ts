import { lookAtAll } from './runner'

lookAtAll('chromium', [1, 1.5, 2])
