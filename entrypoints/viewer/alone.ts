import { viewerPage } from '@/components/story/viewer-page'

// The single file on somebody's web server: no journal, nothing to take a trail into.
viewerPage()
