import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button'
import styles from './dialog.module.css'

type DialogProps = { title: string; close: () => void; children: ReactNode }

/** Open while it is rendered. */
export const Dialog = ({ title, close, children }: DialogProps) => (
  <Primitive.Root open onOpenChange={(open) => !open && close()}>
    <Primitive.Portal>
      <Primitive.Overlay className={styles.shade} />
      <Primitive.Content className={styles.dialog} aria-describedby={undefined}>
        <header className={styles.head}>
          <Primitive.Title>{title}</Primitive.Title>
          <Primitive.Close asChild>
            <Button look="bare" aria-label="Close">
              <X />
            </Button>
          </Primitive.Close>
        </header>
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  </Primitive.Root>
)
