import { offerReplay } from '@/lib/story/replay/offer'

offerReplay(document)
