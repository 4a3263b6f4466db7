import { lookAtAll } from './runner'

lookAtAll('chromium', [1, 2])
