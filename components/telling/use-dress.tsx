import { useMemo } from 'react'
import type { Dress, PictureUrl } from '@/components/story/story-document'
import { useWalk } from '@/components/trail/walk'
import { labelOf } from '@/lib/story/label'
import { Caption } from './caption'
import { MarkedFigure } from './marked-figure'
import { LeadTools, LookTools, StepTools } from './step-tools'

/** What a person may change in a story, put where it stands; another one only where the trail or its pictures are others. */
export const useDress = (pictureUrl: PictureUrl): Dress => {
  const { whole, outline } = useWalk().shown
  return useMemo<Dress>(() => {
    const byId = new Map(whole.steps.map((step) => [step.id, step]))
    return (element, draw) => {
      const { of } = element.attributes
      if (of?.what === 'lead') {
        const name = outline.leads.get(of.id)?.question ?? 'the lead'
        return draw(element, <LeadTools key="tools" leadId={of.id} name={name} />)
      }
      const step = byId.get(of?.id ?? '')
      if (!of || !step) return draw(element)
      const name = labelOf(step)
      if (of.what === 'step') return draw(element, <StepTools key="tools" stepId={step.id} name={name} />)
      if (of.what === 'look') return draw(element, <LookTools key="tools" stepId={step.id} name={name} />)
      if (step.kind !== 'snapshot') return draw(element)
      if (of.what === 'caption')
        return draw({ ...element, children: [] }, <Caption key="caption" step={step} />)
      // Pictures that are not here can bear no marks.
      if (!step.picture || pictureUrl(step.picture.id) === null) return draw(element)
      return <MarkedFigure step={step} element={element} draw={draw} />
    }
  }, [whole.steps, outline.leads, pictureUrl])
}
