import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { sendFromPage } from '@/lib/messages/send'
import { observe } from '@/lib/observer/observe'

/** Registered at run time, in every frame of the origins that were granted, before the page's own scripts. */
export default defineUnlistedScript(() => observe(sendFromPage))
