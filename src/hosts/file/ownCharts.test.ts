import { strFromU8, strToU8, zipSync } from 'fflate';
import { everythingBook } from '../../../test/generators/everything';
import { chartSheet } from '../../../test/generators/ownSheets';
import { packageFaults } from '../../../test/generators/partChecks';
import { unzipParts } from '../../../test/generators/xlsxParts';
import { FileHost } from './fileHost';

const DRAWING = 'xl/drawings/drawing4.xml';

async function written(bytes: Uint8Array, sheet = chartSheet()): Promise<Uint8Array> {
  const host = new FileHost(bytes, 'x.xlsx');
  await host.writeSheets([sheet]);
  return host.save();
}

function textOf(bytes: Uint8Array, part: string): string {
  return strFromU8(unzipParts(bytes)[part]!);
}

test('seven charts, each with its name and a text for those who cannot see it, on one drawing', async () => {
  const saved = await written(everythingBook());
  const drawing = textOf(saved, DRAWING);
  expect([...drawing.matchAll(/<xdr:cNvPr id="(\d+)" name="([^"]+)" descr="[^"]+"/g)].map((m) => [m[1], m[2]])).toEqual(
    [2, 3, 4, 5, 6, 7, 8].map((id, i) => [String(id), `图${i + 1}`]),
  );
  expect(Object.keys(unzipParts(saved)).filter((p) => /charts\/chart\d/.test(p))).toHaveLength(8);
});

test('a chart that the user moved and resized keeps its place and gets the new values', async () => {
  const once = await written(everythingBook());
  const moved = zipSync({
    ...unzipParts(once),
    [DRAWING]: strToU8(
      textOf(once, DRAWING).replace(
        /<xdr:from>.*?<\/xdr:to>/,
        '<xdr:from><xdr:col>9</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>',
      ),
    ),
  });
  const sheet = chartSheet();
  const changed = { ...sheet, charts: sheet.charts!.map((c) => ({ ...c, title: `${c.title}（改）` })) };
  const again = await written(moved, changed);
  expect(textOf(again, DRAWING)).toContain('<xdr:col>9</xdr:col><xdr:colOff>5</xdr:colOff>');
  expect(textOf(again, DRAWING).match(/<xdr:twoCellAnchor/g)).toHaveLength(7);
  expect(textOf(again, 'xl/charts/chart2.xml')).toContain('图1：收、支决算总计变动情况图（单位：万元）（改）');
  expect(Object.keys(unzipParts(again)).sort()).toEqual(Object.keys(unzipParts(moved)).sort());
});

test('a chart that is no longer wanted goes with its parts; what the user drew stays', async () => {
  const once = await written(everythingBook());
  const shape =
    '<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="40" name="用户的框"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>';
  const drawn = zipSync({
    ...unzipParts(once),
    [DRAWING]: strToU8(textOf(once, DRAWING).replace('</xdr:wsDr>', `${shape}</xdr:wsDr>`)),
  });
  const sheet = chartSheet();
  const fewer = await written(drawn, { ...sheet, charts: sheet.charts!.filter((c) => c.id !== '图6') });
  expect(textOf(fewer, DRAWING)).not.toContain('图6');
  expect(textOf(fewer, DRAWING)).toContain('用户的框');
  expect(Object.keys(unzipParts(fewer))).not.toContain('xl/charts/chart7.xml');
  expect(packageFaults(fewer)).toEqual([]);
  const back = await written(fewer);
  expect(textOf(back, DRAWING).match(/<xdr:graphicFrame/g)).toHaveLength(7);
  expect(packageFaults(back)).toEqual([]);
});
