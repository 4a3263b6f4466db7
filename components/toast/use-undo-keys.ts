import { useKeys, type Keys } from '@/components/keys/use-keys'
import { useActs } from './acts'

/** Undo and redo by keys. */
export const useUndo = (): Keys => {
  const { undoLast, redoLast } = useActs()
  return {
    z: undoLast,
    'shift+z': redoLast,
    'mod+z': undoLast,
    'mod+shift+z': redoLast,
    'mod+y': redoLast,
  }
}

/** For a screen that has no other keys. */
export const useUndoKeys = (): void => useKeys(useUndo())
