import type { BookMemory } from '../../workbook';
import { MEMORY_NAMESPACE, memoryToXml } from '../../workbook';

/** Replaces what we keep inside the book, in two syncs. Parts left by an interrupted save are put in order. */
export async function rememberInBook(context: Excel.RequestContext, memory: BookMemory): Promise<void> {
  const { customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const xml = memoryToXml(memory);
  const { items } = parts;
  const [first, ...others] = items;
  if (first) first.setXml(xml);
  else customXmlParts.add(xml);
  for (const other of others) other.delete();
  await context.sync();
}
