import { page } from '@/components/safely/page'
import { TrailPage } from '@/components/trail-page/trail-page'
import { takeFirst } from '@/components/trail/first'

page(<TrailPage given={await takeFirst()} />)
