/** The field of the card that says "saved". */
export const CARD = { role: 'textbox', name: 'Why?' } as const
