import { lookAtAll } from './runner'

lookAtAll('chromium', [1])
