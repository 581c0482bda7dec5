/** One spelling for names that are printed with spaces, line breaks, half- or full-width brackets and dots. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[“”"'‘’《》]/g, '')
    .replace(/[、·．.]/g, '、')
    .replace(/[-–—]/g, '-');
}

/** The same without the suffix 支出 and the level words in brackets, for comparing 「教育」 with 「教育支出」. */
export function nameStem(name: string): string {
  const bare = normaliseName(name).replace(/\((类|款|项)\)/g, '');
  return bare.length > 3 ? bare.replace(/支出$/, '') : bare;
}
