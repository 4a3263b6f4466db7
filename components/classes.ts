/** One `class` attribute from the names that apply. */
export const classes = (...names: readonly (string | undefined | false | null)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ')
