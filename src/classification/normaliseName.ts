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
  let stem = stems.get(name);
  if (stem === undefined) {
    // Tables repeat the names of a few hundred 科目; what else a long run over many books brings is forgotten in time.
    if (stems.size >= MOST_STEMS) stems.clear();
    stems.set(name, (stem = readStem(name)));
  }
  return stem;
}

const MOST_STEMS = 20_000;
const stems = new Map<string, string>();

/** Nothing to be done but to take the ending off: most names are Chinese characters only. */
const PLAIN = /^[\u4e00-\u9fff]*$/;

function readStem(name: string): string {
  const bare = PLAIN.test(name) ? name : normaliseName(name).replace(/\((类|款|项)\)/g, '');
  return bare.length > 3 ? bare.replace(/支出$/, '') : bare;
}
