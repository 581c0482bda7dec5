import { HostObject } from '../hostObject';
import type { Book } from '../model/book';
import { refuse } from '../refusal';
import { KeyedCollection } from './collection';

type Part = Book['customXml'][number];

const namespaceOf = (xml: string): string => /<[^?!][^>]*?xmlns(?::\w+)?=["']([^"']*)/.exec(xml)?.[1] ?? '';

/** Refuses what does not look like one well-formed element; tags must balance. */
function assertXml(xml: unknown, location: string): asserts xml is string {
  if (typeof xml !== 'string' || !/^\s*(<\?xml[^>]*\?>\s*)?<[\w:.-]+[\s>/]/.test(xml))
    refuse('InvalidArgument', location);
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) refuse('InvalidArgument', location);
    } else if (!self) open.push(name!);
  }
  if (open.length || /&(?!(#\d+|#x[0-9a-f]+|lt|gt|amp|quot|apos);)/i.test(xml)) refuse('InvalidArgument', location);
}

export class CustomXmlPart extends HostObject {
  readonly type = 'CustomXmlPart';
  constructor(
    private readonly book: Book,
    readonly part: Part,
  ) {
    super();
  }
  override identity(): { Id: string } {
    return { Id: this.part.id };
  }
  get Id(): string {
    return this.part.id;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.part.xml);
  }
  doGetXml(): string {
    return this.part.xml;
  }
  doSetXml(xml: unknown): void {
    if (this.book.readOnly) refuse('AccessDenied', 'CustomXmlPart.setXml');
    assertXml(xml, 'CustomXmlPart.setXml');
    this.part.xml = xml;
  }
  doDelete(): void {
    this.book.customXml.splice(this.book.customXml.indexOf(this.part), 1);
  }
}

export class CustomXmlPartScopedCollection extends KeyedCollection<CustomXmlPart> {
  readonly type: string = 'CustomXmlPartScopedCollection';
  constructor(
    protected readonly book: Book,
    private readonly namespace?: string,
  ) {
    super();
  }
  items(): CustomXmlPart[] {
    return this.book.customXml
      .filter((part) => this.namespace === undefined || namespaceOf(part.xml) === this.namespace)
      .map((part) => new CustomXmlPart(this.book, part));
  }
  keys(item: CustomXmlPart): readonly string[] {
    return [item.part.id];
  }
}

export class CustomXmlPartCollection extends CustomXmlPartScopedCollection {
  override readonly type = 'CustomXmlPartCollection';
  constructor(book: Book) {
    super(book);
  }
  doAdd(xml: unknown): CustomXmlPart {
    if (this.book.readOnly) refuse('AccessDenied', 'CustomXmlPartCollection.add');
    assertXml(xml, 'CustomXmlPartCollection.add');
    const part = { id: this.book.newId(), xml };
    this.book.customXml.push(part);
    return new CustomXmlPart(this.book, part);
  }
  doGetByNamespace(namespace: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.book, namespace);
  }
}
