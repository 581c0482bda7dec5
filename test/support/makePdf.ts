const hex = (text: string): string =>
  [...text].map((c) => c.codePointAt(0)!.toString(16).padStart(4, '0')).join('').toUpperCase(); // prettier-ignore

/** A printed line: its place in points from the lower left corner, and its words. */
export type PrintedLine = readonly [x: number, y: number, text: string];

/** A line in points from the lower left corner. */
export type DrawnRule = readonly [x1: number, y1: number, x2: number, y2: number];

export interface PdfOptions {
  /** Lines of each page; a page without lines holds a grey box, like the picture of a scan. */
  readonly pages: readonly (readonly PrintedLine[])[];
  /** Lines drawn on each page: from, to. */
  readonly rules?: readonly (readonly DrawnRule[])[];
  /** Width and height of the pages; A4 upright where nothing is said. */
  readonly size?: readonly [width: number, height: number];
  /** How wide pages stand in the file: turned by the viewer, or printed on the side of an upright page. */
  readonly turned?: 'by-the-page' | 'sideways';
  /** Ask for a password nobody knows. */
  readonly locked?: boolean;
}

/** Width of a character in 1/1000 of its size, as the font below says: half for ASCII. */
export const SIZE = 14;

/**
 * A small PDF in a font that is not embedded and whose codes (UCS-2) only a predefined character map explains: how many
 * old Chinese PDFs are made.
 */
export function makePdf({ pages, rules = [], size = [595, 842], turned, locked = false }: PdfOptions): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(''); // pages, filled below
  add('<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>');
  add('<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 94 500 814 939 500] /FontDescriptor 5 0 R >>'); // prettier-ignore
  add('<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>'); // prettier-ignore
  const [width, height] = size;
  const box = turned ? `[0 0 ${height} ${width}]${turned === 'by-the-page' ? ' /Rotate 90' : ''}` : `[0 0 ${width} ${height}]`; // prettier-ignore
  // A wide page lies on its side: up on it is to the left of the upright page, as it is printed and as it is turned back.
  const onSide = `0 1 -1 0 ${height} 0 cm`;
  const kids = pages.map((lines, page) => {
    const drawn = lines.map(([x, y, text]) => `BT /F1 ${SIZE} Tf ${x} ${y} Td <${hex(text)}> Tj ET`);
    drawn.push(...(rules[page] ?? []).map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`));
    if (turned) drawn.unshift(onSide);
    const content = add(stream(lines.length > 0 ? drawn.join('\n') : '0.9 g 60 60 475 720 re f'));
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`); // prettier-ignore
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`;
  const secret = '5A'.repeat(32);
  const encrypt = locked ? add(`<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -44 >>`) : 0;
  let out = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) out += `${String(at).padStart(10, '0')} 00000 n \n`;
  const security = locked ? ` /Encrypt ${encrypt} 0 R /ID [<${'AB'.repeat(16)}> <${'AB'.repeat(16)}>]` : '';
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${security} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(out, (c) => c.charCodeAt(0));
}
