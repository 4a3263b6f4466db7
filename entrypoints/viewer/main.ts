import { takenIn } from '@/components/library/receive'
import { viewerPage } from '@/components/story/viewer-page'

viewerPage(takenIn)
