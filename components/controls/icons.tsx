import type { ReactNode } from 'react'

/** Lucide's own icons ask React for a context; these two are drawn where there is no React yet. Paths: Lucide, ISC. */
const Icon = ({ className, children }: { className?: string | undefined; children: ReactNode }) => (
  <svg
    className={className}
    viewBox="0 0 24 24"
    width={24}
    height={24}
    fill="none"
    stroke="currentColor"
    strokeWidth={2}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
)

export const Chevron = ({ className }: { className?: string | undefined }) => (
  <Icon className={className}>
    <path d="m9 18 6-6-6-6" />
  </Icon>
)

export const Dots = () => (
  <Icon>
    <circle cx={12} cy={12} r={1} />
    <circle cx={19} cy={12} r={1} />
    <circle cx={5} cy={12} r={1} />
  </Icon>
)
