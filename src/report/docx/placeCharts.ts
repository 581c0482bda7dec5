import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Room around a pie for its labels: left alone, Word and LibreOffice fill the frame with the pie and wrap them. */
const PIE_PLACE =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.3"/><c:y val="0.14"/><c:w val="0.4"/><c:h val="0.72"/></c:manualLayout></c:layout>';

/**
 * Gives the charts of a packed document what the library has no option for: pies their place in the frame, names of
 * columns below the plot also where columns hang down from zero.
 */
export function placeCharts(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^word\/charts\/chart[^/]*\.xml$/.test(name)) continue;
    const xml = strFromU8(part);
    const isPie = xml.includes('<c:pieChart>');
    parts[name] = strToU8(
      isPie
        ? xml.replace(/<c:plotArea>(?:<c:layout\/>)?/, `<c:plotArea>${PIE_PLACE}`)
        : xml.replace(/(<c:catAx>.*?<c:tickLblPos val=")nextTo"/s, '$1low"'),
    );
  }
  return zipSync(parts, { level: 6 });
}
