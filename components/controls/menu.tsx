import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './menu.module.css'

/** One line of a menu; null draws a rule. */
export type Choice = { words: string; key?: string; act: () => void; disabled?: boolean } | null

export const Menu = ({ trigger, choices }: { trigger: ReactNode; choices: readonly Choice[] }) => (
  <DropdownMenu.Root modal={false}>
    <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
    <DropdownMenu.Portal>
      <DropdownMenu.Content className={styles.menu} align="end" sideOffset={4} collisionPadding={8}>
        {choices.map((choice, index) =>
          choice ? (
            <DropdownMenu.Item
              key={choice.words}
              className={styles.item}
              disabled={choice.disabled ?? false}
              onSelect={choice.act}
            >
              {choice.words}
              {choice.key !== undefined && <kbd className={styles.key}>{choice.key}</kbd>}
            </DropdownMenu.Item>
          ) : (
            <DropdownMenu.Separator key={index} className={styles.rule} />
          ),
        )}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  </DropdownMenu.Root>
)
