import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A paragraph of one run a string; `prefix` goes before the runs (`<w:pPr>`). */
export function paragraph(runs: readonly string[], properties = '', runProperties = ''): string {
  const made = runs.map((r) => `<w:r>${runProperties}<w:t xml:space="preserve">${escape(r)}</w:t></w:r>`).join('');
  return `<w:p>${properties}${made}</w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((c) => `<w:tc><w:tcPr/>${paragraph([c])}</w:tc>`).join('');
  return `<w:tbl><w:tblPr/>${rows.map((r) => `<w:tr>${cells(r)}</w:tr>`).join('')}</w:tbl>`;
}

/** A paragraph that holds a chart by its relationship id. */
export function chartParagraph(id: string): string {
  return `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** A text box as Word 2010 writes it: the modern form and its repetition for old readers. */
export function textBox(inner: string): string {
  const content = `<w:txbxContent>${inner}</w:txbxContent>`;
  return `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

export function chartXml(
  title: string,
  series: readonly { name: string; points: readonly (readonly [string, string])[] }[],
): string {
  const cache = (kind: string, values: readonly string[]): string =>
    `<c:${kind}Cache>${kind === 'num' ? '<c:formatCode>General</c:formatCode>' : ''}<c:ptCount val="${values.length}"/>${values.map((v, i) => `<c:pt idx="${i}"><c:v>${escape(v)}</c:v></c:pt>`).join('')}</c:${kind}Cache>`;
  const ser = series
    .map(
      (s, i) =>
        `<c:ser><c:idx val="${i}"/><c:tx><c:strRef><c:f>S!$B$1</c:f>${cache('str', [s.name])}</c:strRef></c:tx><c:cat><c:strRef><c:f>S!$A$2</c:f>${cache(
          'str',
          s.points.map((p) => p[0]),
        )}</c:strRef></c:cat><c:val><c:numRef><c:f>S!$B$2</c:f>${cache(
          'num',
          s.points.map((p) => p[1]),
        )}</c:numRef></c:val></c:ser>`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>${escape(title)}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart>${ser}</c:barChart></c:plotArea></c:chart></c:chartSpace>`;
}

export interface DocxParts {
  readonly body: string;
  readonly charts?: Readonly<Record<string, string>>;
  readonly numbering?: string;
  readonly comments?: string;
  readonly extra?: Readonly<Record<string, Uint8Array>>;
}

/** A small .docx of given parts. */
export function makeDocx({ body, charts = {}, numbering, comments, extra = {} }: DocxParts): Uint8Array {
  const relations: string[] = [];
  const files: Record<string, Uint8Array> = {};
  const add = (name: string, xml: string): void => void (files[name] = strToU8(xml));
  Object.entries(charts).forEach(([id, xml], i) => {
    relations.push(`<Relationship Id="${id}" Type="${REL}/chart" Target="charts/chart${i + 1}.xml"/>`);
    add(`word/charts/chart${i + 1}.xml`, xml);
  });
  if (numbering) {
    relations.push(`<Relationship Id="rIdN" Type="${REL}/numbering" Target="numbering.xml"/>`);
    add('word/numbering.xml', `<w:numbering xmlns:w="${W}">${numbering}</w:numbering>`);
  }
  if (comments) {
    relations.push(`<Relationship Id="rIdC" Type="${REL}/comments" Target="comments.xml"/>`);
    add('word/comments.xml', `<w:comments xmlns:w="${W}">${comments}</w:comments>`);
  }
  add('[Content_Types].xml', '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'); // prettier-ignore
  add('_rels/.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`); // prettier-ignore
  add('word/_rels/document.xml.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`); // prettier-ignore
  add('word/document.xml', `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${W}" xmlns:r="${REL}"><w:body>${body}<w:sectPr/></w:body></w:document>`); // prettier-ignore
  return zipSync({ ...files, ...extra });
}

/** Parts of a package, as bytes. */
export const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);
/** One part of a package, as text. */
export const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

/** A package whose main part is a workbook. */
export function makeWorkbookPackage(): Uint8Array {
  const docx = unzipSync(makeDocx({ body: paragraph(['x']) }));
  const rels = strFromU8(docx['_rels/.rels']!).replace('word/document.xml', 'xl/workbook.xml');
  return zipSync({ ...docx, '_rels/.rels': strToU8(rels), 'xl/workbook.xml': strToU8('<workbook/>') });
}
