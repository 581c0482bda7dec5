import { plainCellText } from './cellText';
import { checkedScan, type OoxmlPackage } from './package';
import { unescapeXml } from './xmlScan';

/** Texts of the shared strings part, runs joined, phonetic readings left out. */
export function readSharedStrings(pkg: OoxmlPackage, part: string): string[] {
  const { text } = pkg.read(part);
  const strings: string[] = [];
  let phonetic = 0;
  let from = -1;
  checkedScan(text, part, {
    open(name, _start, _nameEnd, end, selfClosing) {
      if (name === 'si') strings.push('');
      else if (name === 'rPh' && !selfClosing) phonetic++;
      else if (name === 't' && !selfClosing && phonetic === 0) from = end;
    },
    close(name, start, end) {
      if (name === 'rPh' && start !== end) phonetic--;
      else if (name === 't' && from >= 0) {
        strings[strings.length - 1] += plainCellText(unescapeXml(text.slice(from, start)));
        from = -1;
      }
    },
  });
  return strings;
}
