/** The button on the graph under the pointer. */
export const CAMERA = { role: 'button', name: 'Snapshot this graph' } as const

/** The field of the card that says "saved". */
export const CARD = { role: 'textbox', name: 'Why?' } as const
