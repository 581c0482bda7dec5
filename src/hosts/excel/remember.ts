import type { BookMemory } from '../../workbook';
import { MEMORY_NAMESPACE, memoryToXml } from '../../workbook';

/** Replaces what we keep inside the book, in two syncs. */
export async function rememberInBook(context: Excel.RequestContext, memory: BookMemory): Promise<void> {
  const parts = askMemoryParts(context);
  await context.sync();
  replaceMemory(context, parts, memory);
  await context.sync();
}

/** Queues the question where we keep it; `replaceMemory` after the next sync. */
export function askMemoryParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  parts.load('items/id');
  return parts;
}

/** Queues the replacing; parts left by an interrupted save are put in order. */
export function replaceMemory(
  { workbook }: Excel.RequestContext,
  parts: Excel.CustomXmlPartScopedCollection,
  memory: BookMemory,
): void {
  const xml = memoryToXml(memory);
  const [first, ...others] = parts.items;
  if (first) first.setXml(xml);
  else workbook.customXmlParts.add(xml);
  for (const other of others) other.delete();
}
