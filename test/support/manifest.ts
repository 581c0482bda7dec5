import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Document, Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';

/**
 * Checks an add-in manifest the way Office reads it, without the network: what the open specification MS-OWEMXML demands
 * of a task pane add-in, what Office says nothing about when it is wrong (dangling resids, icons of another size), and
 * what we promise (requirement set, addresses under one base).
 */
export interface ManifestFacts {
  readonly assets: string;
  /** Address that all pages and icons stand under. */
  readonly base: string;
  /** Pages that exist, by file name. */
  readonly pages: readonly string[];
  /** Functions that the page of functions ties to buttons. */
  readonly functions: readonly string[];
  readonly minVersion: string;
}

const OFFICE_APP_ORDER = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];
const REQUIRED = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];

/** Children in the order the schema fixes, by parent. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: OFFICE_APP_ORDER,
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'VersionOverrides'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

const MAX_LENGTH: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  ProviderName: 125,
};
const ICON_SIZES: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Width and height in the header of a PNG file. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length > 24 && view.getUint32(0) === 0x89504e47;
  return isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
}

/** Problems of a manifest, each as one line; empty when there are none. */
export function manifestProblems(xml: string, facts: ManifestFacts): string[] {
  const problems: string[] = [];
  let document: Document;
  try {
    document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(xml, 'text/xml');
  } catch (error) {
    return [`not well-formed XML: ${String(error)}`];
  }
  const all = [...document.getElementsByTagName('*')];
  const named = (name: string): Element[] => all.filter((element) => element.localName === name);
  const root = document.documentElement!;

  if (root.localName !== 'OfficeApp' || root.getAttribute('xsi:type') !== 'TaskPaneApp')
    problems.push('the root is not an OfficeApp of type TaskPaneApp');
  for (const name of REQUIRED)
    if (!children(root).some((c) => c.localName === name)) problems.push(`${name} is missing`);
  for (const element of all) problems.push(...orderProblems(element));

  const text = (name: string): string =>
    children(root)
      .find((c) => c.localName === name)
      ?.textContent?.trim() ?? '';
  if (!GUID.test(text('Id'))) problems.push(`Id is not a GUID: ${text('Id')}`);
  if (!/^\d+(\.\d+){1,3}$/.test(text('Version')))
    problems.push(`Version is not of the form 1.2.3.4: ${text('Version')}`);
  if (
    !['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'].includes(
      text('Permissions'),
    )
  )
    problems.push(`Permissions: ${text('Permissions')}`);
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(text('DefaultLocale'))) problems.push(`DefaultLocale: ${text('DefaultLocale')}`);
  if (!named('Host').some((host) => host.getAttribute('Name') === 'Workbook')) problems.push('no Host named Workbook');
  const set = named('Set').find((s) => s.getAttribute('Name') === 'ExcelApi');
  if (set?.getAttribute('MinVersion') !== facts.minVersion)
    problems.push(`ExcelApi ${facts.minVersion} is not required`);

  problems.push(
    ...resourceProblems(all),
    ...addressProblems(all, facts),
    ...iconProblems(all, facts),
    ...textProblems(all),
  );
  problems.push(...controlProblems(named, facts));
  return problems;
}

function children(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function orderProblems(element: Element): string[] {
  const order = ORDER[element.localName!];
  if (!order) return [];
  let last = 0;
  return children(element).flatMap((child) => {
    const at = order.indexOf(child.localName!);
    if (at < 0) return [`${element.localName} cannot hold ${child.localName}`];
    if (at < last) return [`${child.localName} stands in the wrong place in ${element.localName}`];
    last = at;
    return [];
  });
}

/** Every resid has its resource, every resource is used, ids are short and unique. */
function resourceProblems(all: readonly Element[]): string[] {
  const problems: string[] = [];
  const defined = all
    .filter((e) => ['Image', 'Url', 'String'].includes(e.localName!) && e.getAttribute('id'))
    .map((e) => e.getAttribute('id')!);
  const used = all.map((e) => e.getAttribute('resid')).filter((id): id is string => Boolean(id));
  for (const id of new Set(used)) if (!defined.includes(id)) problems.push(`resid ${id} has no resource`);
  for (const id of new Set(defined)) {
    if (!used.includes(id)) problems.push(`resource ${id} is not used`);
    if (id.length > 32) problems.push(`resource id ${id} is longer than 32 characters`);
    if (defined.filter((d) => d === id).length > 1) problems.push(`resource id ${id} is there twice`);
  }
  const ids = all.filter((e) => ['Control', 'Group'].includes(e.localName!)).map((e) => e.getAttribute('id') ?? '');
  for (const id of ids)
    if (!id || id.length > 125 || ids.filter((d) => d === id).length > 1)
      problems.push(`control id “${id}” is empty, too long or there twice`);
  return problems;
}

function addressProblems(all: readonly Element[], facts: ManifestFacts): string[] {
  const addresses = all
    .flatMap((e) => [e.getAttribute('DefaultValue'), e.localName === 'AppDomain' ? e.textContent : null])
    .filter((value): value is string => /^\w+:\/\//.test(value ?? ''));
  return addresses.flatMap((address) => {
    if (!address.startsWith('https://')) return [`not https: ${address}`];
    if (!address.startsWith(facts.base)) return [`outside of ${facts.base}: ${address}`];
    const file = address.slice(facts.base.length).split('?')[0]!;
    if (file.endsWith('.html') && !facts.pages.includes(file)) return [`no such page: ${file}`];
    return [];
  });
}

/** Icons exist and are exactly as large as they say; Office shows a blank square otherwise. */
function iconProblems(all: readonly Element[], facts: ManifestFacts): string[] {
  const sizes = new Map<string, Set<number>>();
  const resources = new Map(
    all.filter((e) => e.getAttribute('id')).map((e) => [e.getAttribute('id')!, e.getAttribute('DefaultValue') ?? '']),
  );
  const want = (address: string, size: number): void =>
    void sizes.set(address, (sizes.get(address) ?? new Set()).add(size));
  for (const element of all) {
    const size = ICON_SIZES[element.localName!];
    if (size) want(element.getAttribute('DefaultValue') ?? '', size);
    if (element.localName === 'Image' && element.getAttribute('size'))
      want(resources.get(element.getAttribute('resid') ?? '') ?? '', Number(element.getAttribute('size')));
  }
  const problems: string[] = [];
  for (const [address, wanted] of sizes) {
    const file = path.join(facts.assets, path.basename(address));
    if (!existsSync(file)) problems.push(`no such icon: ${address}`);
    else {
      const size = pngSize(readFileSync(file));
      for (const pixels of wanted)
        if (size?.width !== pixels || size.height !== pixels)
          problems.push(`${path.basename(file)} is not a PNG of ${pixels} × ${pixels}`);
    }
  }
  for (const icon of all.filter((e) => e.localName === 'Icon')) {
    const have = children(icon).map((image) => Number(image.getAttribute('size')));
    if (![16, 32, 80].every((size) => have.includes(size)))
      problems.push('an Icon lacks one of the sizes 16, 32 and 80');
  }
  return problems;
}

/** Lengths, and an English text for every Chinese one. */
function textProblems(all: readonly Element[]): string[] {
  return all.flatMap((element) => {
    const isString = element.localName === 'String';
    const limit = MAX_LENGTH[isString ? (element.parentNode as Element).localName! : element.localName!];
    if (!limit || !element.hasAttribute('DefaultValue')) return [];
    const what = element.getAttribute('id') ?? element.localName;
    const english = children(element).find((c) => c.localName === 'Override' && c.getAttribute('Locale') === 'en-US');
    const texts = [element.getAttribute('DefaultValue') ?? '', english?.getAttribute('Value') ?? ''];
    const problems = texts
      .filter((t) => t.length > limit)
      .map((t) => `${what} is longer than ${limit} characters: ${t}`);
    if (!texts[0]) problems.push(`${what} is empty`);
    if (!texts[1]) problems.push(`${what} has no English text`);
    return problems;
  });
}

function controlProblems(named: (name: string) => Element[], facts: ManifestFacts): string[] {
  const problems: string[] = [];
  for (const action of named('Action')) {
    const type = action.getAttribute('xsi:type');
    const parts = children(action);
    if (type === 'ExecuteFunction') {
      const name = parts.find((c) => c.localName === 'FunctionName')?.textContent ?? '';
      if (!facts.functions.includes(name)) problems.push(`no function is tied to ${name}`);
      if (!named('FunctionFile').length) problems.push('ExecuteFunction without a FunctionFile');
    } else if (type === 'ShowTaskpane') {
      if (!parts.some((c) => c.localName === 'SourceLocation')) problems.push('ShowTaskpane without a SourceLocation');
    } else problems.push(`unknown action type ${type}`);
  }
  if (!named('Control').length) problems.push('no button');
  return problems;
}
