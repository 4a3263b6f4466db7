import { defineContentScript } from 'wxt/utils/define-content-script'
import { sendFromPage } from '@/lib/messages/send'
import { observe } from '@/lib/observer/observe'
import { endIfOrphaned } from '@/lib/observer/world'

/** Registered at run time, for the origins that were granted. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    // A page that forges WXT's event ends the context too, and must not end the observer.
    ctx.onInvalidated(endIfOrphaned)
    observe(sendFromPage)
  },
})
