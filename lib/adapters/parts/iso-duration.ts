const SIZES = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000]

/** `PT1H`, `P7D`, `P1DT12H` in milliseconds, a day being 24 hours; null for anything else, and for months. */
export function parseIsoDuration(text: string): number | null {
  const found =
    /^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,3})?)S)?)?$/i.exec(
      text,
    )
  if (!found) return null
  const total = SIZES.reduce((sum, size, index) => sum + Number(found[index + 1] ?? 0) * size, 0)
  return total > 0 ? total : null
}
