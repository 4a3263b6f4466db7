import { page } from '@/components/safely/page'
import { takeFirst } from '@/components/trail/first'
import { TrailPage } from '@/components/trail-page/trail-page'

page(<TrailPage given={await takeFirst()} />)
