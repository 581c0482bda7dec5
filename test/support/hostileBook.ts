import { readSample, SAMPLES, unzipParts, zipParts } from '../generators/xlsxParts';

/** Markup that sets `wasRun` if anything on the way to the user takes it for more than text. */
export const MARKUP = '<img src=x onerror=wasRun=1>';
/** A command if a program that opens our files takes it for a formula. */
export const COMMAND = "=cmd|'/C calc'!A0";

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A real book with errors in it whose unit, names of 科目 and first sheet are markup, commands and formulas. */
export function hostileBook(): Uint8Array {
  const parts = unzipParts(readSample(SAMPLES.bureau2024Wrong));
  const change = (name: string, work: (xml: string) => string): void => {
    parts[name] = new TextEncoder().encode(work(new TextDecoder().decode(parts[name])));
  };
  change('xl/sharedStrings.xml', (xml) =>
    xml
      .replaceAll('四川省医疗保障局机关', escape(`${COMMAND}${MARKUP}`))
      .replaceAll('行政运行', escape(MARKUP))
      .replaceAll('住房公积金', escape(`@SUM(1+1)*cmd|A0<script>wasRun=1</script>`))
      .replaceAll('办公费', escape(`"><svg onload=wasRun=1>`)),
  );
  change('xl/workbook.xml', (xml) => xml.replace(/(<sheet [^>]*name=")表1"/, `$1${escape(MARKUP)}"`));
  return zipParts(parts);
}
