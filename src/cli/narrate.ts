import { builtInTemplate, narrate as compose, toJson, toText } from '../narrative';
import { inYear } from '../app/memory';
import { decodeText } from '../hosts/document';
import { readBytes, writeBytes } from '../hosts/file/node';
import { openBook } from './book';
import { CliError, EXIT } from './exit';
import { readFacts, readPrior } from './prior';

export interface NarrateArguments {
  readonly prior?: string;
  readonly facts?: string;
  readonly format: 'text' | 'json' | 'docx';
  readonly output?: string;
  /** Append the 附表 to the .docx as Word tables. */
  readonly tables?: boolean;
  /** The unit's own template file; only the sentences it changes need to be there. */
  readonly template?: string;
}

/** Prints the 情况说明, or writes it to a file (.docx with native Word charts). */
export async function narrate(
  file: string,
  { prior, facts, format, output, tables, template }: NarrateArguments,
): Promise<number> {
  const { book, memory: kept } = await openBook(file);
  const memory = inYear(kept, book.year);
  const figures = await readPrior(prior, memory);
  const given = { ...memory.facts, ...(await readFacts(facts)) };
  const own = template ? decodeText(await readBytes(template)) : memory.settings.template?.text;
  const sections = compose(book, {
    prior: figures,
    facts: given,
    options: { trailingZeros: memory.settings.trailingZeros ?? false, ...(own === undefined ? {} : { template: own }) },
  });
  if (format === 'docx') {
    if (!output) throw new CliError('写 Word 文件请用 -o 指定文件名，例如 -o 情况说明.docx。');
    const { narrativeDocument } = await import('../report/docx');
    await writeBytes(
      output,
      await narrativeDocument(book, sections, {
        prior: figures,
        facts: given,
        tables: tables ?? false,
        ...(own === undefined ? {} : { template: own }),
      }),
    );
    process.stdout.write(`已写入：${output}\n`);
    return EXIT.clean;
  }
  const text = format === 'json' ? `${JSON.stringify(toJson(sections), null, 2)}\n` : `${toText(sections)}\n`;
  if (output) await writeBytes(output, new TextEncoder().encode(text));
  else process.stdout.write(text);
  const missing = sections.flatMap((s) => s.missing);
  if (missing.length > 0 && format === 'text')
    process.stderr.write(`还有 ${missing.length} 处待填，见文中【待填：…】。\n`);
  return EXIT.clean;
}

/** Prints the built-in template, for a unit to edit. */
export function template(kind: '决算' | '预算'): number {
  process.stdout.write(`${builtInTemplate(kind).trimEnd()}\n`);
  return EXIT.clean;
}
