/** Takes an act back. What it restores is what was there before, ids included. */
export type Undo = () => Promise<void>
