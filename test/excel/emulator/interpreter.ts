import type { HostObject } from './hostObject';
import { camel, members, pascal } from './hostObject';
import type { Action, Arguments, Json, ObjectPath, Request, Response } from './protocol';
import { ActionType, PathType } from './protocol';
import { NotEmulated, Refusal, refuse } from './refusal';
import type { Gates, RequirementSets } from './gates';
import { supports } from './gates';

export interface InterpreterOptions {
  readonly root: HostObject;
  readonly sets: RequirementSets;
  readonly gates: Gates;
  /** Objects that requests create by name (`Microsoft.…Service`). */
  readonly services?: Readonly<Record<string, HostObject>>;
  /** Whether a path through a null object gives a null object (documented idiom) or fails; no record of Excel settles it. */
  readonly nullParents?: 'null' | 'refuse';
  /** A client (un)registers for an event of an object, e.g. `_RegisterSelectionChangedEvent`. */
  readonly onRegister: (target: HostObject, method: string) => void;
}

type Resolved = HostObject | null;

/** Answers requests of the client runtime over a tree of host objects. A batch that fails keeps what ran before, as in Excel. */
export class Interpreter {
  readonly #kept = new Map<string, HostObject>();
  readonly #references = new WeakMap<HostObject, string>();
  #keptCount = 0;
  constructor(private readonly options: InterpreterOptions) {}

  /** Objects the client still holds on the host; a leak shows here. */
  get heldReferences(): number {
    return this.#kept.size;
  }

  answer(request: Request): Response {
    const results: Response['Results'] = [];
    const known = new Map<number, Resolved>();
    for (const [index, action] of request.Actions.entries()) {
      try {
        const value = this.#act(action, request, known);
        results.push(value === undefined ? { ActionId: action.Id } : { ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return {
          Results: results,
          Error: {
            Code: error.code,
            Message: error.message,
            Location: error.location,
            ActionIndex: index,
            HttpStatusCode: error.httpStatus,
          },
        };
      }
    }
    return { Results: results };
  }

  #act(action: Action, request: Request, known: Map<number, Resolved>): Json {
    if (action.ActionType === ActionType.Trace) return null;
    const target = this.#resolve(action.ObjectPathId, request, known);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return target && this.#identity(target);
      case ActionType.Query:
        return (
          target && this.#query(target, [...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])])
        );
      case ActionType.Set:
        // On a null object, actions do nothing: `getItemOrNullObject(…).delete()` is the documented idiom.
        if (target) this.#set(target, action, request, known);
        return undefined;
      case ActionType.Method:
        return this.#call(target, action, request, known);
      default:
        throw new NotEmulated(`action type ${action.ActionType}`);
    }
  }

  #set(target: HostObject, action: Action, request: Request, known: Map<number, Resolved>): void {
    this.#gate(target, action.Name);
    if (!members.isSettable(target, action.Name)) throw new NotEmulated(`setting ${target.type}.${action.Name}`);
    members.write(target, action.Name, this.#arguments(action.ArgumentInfo, request, known)[0]);
  }

  #call(target: Resolved, action: Action, request: Request, known: Map<number, Resolved>): Json {
    if (action.Name === '_KeepReference') return target ? this.#keep(target) : undefined;
    if (action.Name === '_RemoveReference') {
      this.#kept.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return undefined;
    }
    if (!target) return null;
    this.#gate(target, action.Name);
    if (/^_(Unr|R)egister/.test(action.Name)) {
      this.options.onRegister(target, action.Name);
      return undefined;
    }
    const method = members.method(target, action.Name);
    if (!method) throw new NotEmulated(`method ${target.type}.${action.Name}`);
    const value = method(...this.#arguments(action.ArgumentInfo, request, known));
    return value === undefined ? null : value;
  }

  /** Keeps an object for later requests; the next instantiation tells the client its reference. */
  #keep(target: HostObject): undefined {
    const id = `ref:${++this.#keptCount}`;
    this.#kept.set(id, target);
    this.#references.set(target, id);
    return undefined;
  }

  #identity(target: HostObject): Record<string, Json> {
    const reference = this.#references.get(target);
    return reference ? { ...target.identity(), _ReferenceId: reference } : target.identity();
  }

  #resolve(id: number, request: Request, known: Map<number, Resolved>): Resolved {
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    const path = request.ObjectPaths[id];
    if (!path) throw new Error(`object path ${id} is not in the request`);
    const found = this.#follow(path, request, known);
    known.set(id, found);
    return found;
  }

  #follow(path: ObjectPath, request: Request, known: Map<number, Resolved>): Resolved {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.options.root;
      case PathType.Null:
        return null;
      case PathType.New: {
        const service = this.options.services?.[path.Name];
        if (!service) throw new NotEmulated(`service ${path.Name}`);
        return service;
      }
      case PathType.Reference:
        return this.#kept.get(path.Name) ?? refuse('InvalidReference', path.Name);
    }
    const parent = path.ParentObjectPathId ? this.#resolve(path.ParentObjectPathId, request, known) : this.options.root;
    if (!parent) {
      if (this.options.nullParents === 'refuse') refuse('ItemNotFound', path.Name);
      return null;
    }
    const args = this.#arguments(path.ArgumentInfo, request, known);
    let found: Resolved | undefined;
    if (path.ObjectPathType === PathType.Property) {
      this.#gate(parent, path.Name);
      const navigate = members.navigation(parent, path.Name);
      if (!navigate) throw new NotEmulated(`navigation property ${parent.type}.${path.Name}`);
      found = navigate();
    } else if (path.ObjectPathType === PathType.Indexer) {
      if (!parent.indexer) throw new NotEmulated(`indexer of ${parent.type}`);
      found = parent.indexer(args[0] as string | number);
    } else {
      this.#gate(parent, path.Name);
      const method = members.method(parent, path.Name);
      if (!method) throw new NotEmulated(`method ${parent.type}.${path.Name}`);
      found = method(...args) as Resolved | undefined;
    }
    return found === undefined ? refuse('ItemNotFound', `${parent.type}.${camel(path.Name || 'getItem')}`) : found;
  }

  #arguments(info: Arguments | undefined, request: Request, known: Map<number, Resolved>): unknown[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const path = info?.ReferencedObjectPathIds?.[i];
      return typeof path === 'number' && path > 0 ? this.#resolve(path, request, known) : value;
    });
  }

  /** Refuses what a version of Excel without the requirement set would not know. */
  #gate(target: HostObject, name: string): void {
    const member = `${target.type}.${name.startsWith('_') ? name : camel(name)}`;
    const need = this.options.gates[member];
    if (!need) return;
    const [set = '', version = ''] = need.split(' ');
    if (!supports(this.options.sets, set, version)) refuse('ApiNotFound', `${member} (${need})`);
  }

  /** Loads the leaves asked for; paths go through navigation properties and collections. */
  #query(target: HostObject, paths: readonly string[]): Json {
    if (target.items) {
      const own = paths.filter((path) => members.isScalar(target, pascal(path)));
      const rest = paths.filter((path) => !own.includes(path));
      const answer: Record<string, Json> = {};
      for (const path of own) answer[pascal(path)] = this.#scalar(target, pascal(path));
      if (rest.length || !own.length) {
        answer['_Items'] = target.items().map((item, i) => ({ _Index: i, ...(this.#query(item, rest) as object) }));
      }
      return answer;
    }
    const answer: Record<string, Json> = { ...this.#identity(target) };
    const deeper = new Map<string, string[]>();
    for (const path of paths.length ? paths : ['*']) {
      const [head = '', ...tail] = path.split(/[/.]/);
      const name = pascal(head);
      if (path === '*' || path === '')
        throw new NotEmulated(`loading everything of ${target.type}: name the properties`);
      if (members.isScalar(target, name) && !tail.length) answer[name] = this.#scalar(target, name);
      else if (members.navigation(target, name)) deeper.set(name, [...(deeper.get(name) ?? []), tail.join('/')]);
      else throw new NotEmulated(`loading ${target.type}.${path}`);
    }
    for (const [name, inner] of deeper) {
      this.#gate(target, name);
      const next = members.navigation(target, name)!();
      if (next === undefined) refuse('ItemNotFound', `${target.type}.${camel(name)}`);
      answer[name] = next && this.#query(next, inner);
    }
    return answer;
  }

  #scalar(target: HostObject, name: string): Json {
    this.#gate(target, name);
    return members.read(target, name);
  }
}
