import { page } from '@/components/safely/page'
import { TrailPage } from '@/components/trail-page/trail-page'

page(<TrailPage />)
