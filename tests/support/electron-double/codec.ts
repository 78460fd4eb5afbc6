/**
 * Carries what structured cloning can carry between the page and Node as JSON. `makeCodec` is also sent to the page as
 * text, so it uses nothing from outside itself.
 */
export interface Codec {
  readonly encode: (value: unknown) => unknown;
  readonly decode: (value: unknown) => unknown;
}

export function makeCodec(): Codec {
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return btoa(text);
  };
  const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

  const encodeObject = (value: object): unknown => {
    if (Array.isArray(value)) return { a: value.map(encode) };
    if (value instanceof Date) return { d: value.getTime() };
    if (value instanceof Uint8Array) return { u: toBase64(value) };
    if (value instanceof ArrayBuffer) return { b: toBase64(new Uint8Array(value)) };
    if (value instanceof Map) return { m: [...value].map(([key, item]) => [encode(key), encode(item)]) };
    if (value instanceof Set) return { s: [...value].map(encode) };
    if (value instanceof Error) return { e: [value.name, value.message] };
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]') throw new Error(`The Electron double does not model sending ${kind}`);
    return { o: Object.entries(value).map(([key, item]) => [key, encode(item)]) };
  };
  function encode(value: unknown): unknown {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (value === undefined) return { x: 0 };
    if (typeof value === 'bigint') return { i: String(value) };
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { n: Object.is(value, -0) ? '-0' : String(value) };
    if (typeof value === 'object') return encodeObject(value);
    throw new Error('An object could not be cloned.');
  }

  const pairs = (value: unknown): [unknown, unknown][] =>
    Array.isArray(value)
      ? value.map((pair: unknown) => (Array.isArray(pair) ? [pair[0], pair[1]] : [pair, undefined]))
      : [];
  const items = (value: unknown): unknown[] => (Array.isArray(value) ? value.map(decode) : []);
  const decoders: Record<string, (value: unknown) => unknown> = {
    x: () => undefined,
    i: (value) => BigInt(String(value)),
    n: (value) => Number(value),
    a: items,
    d: (value) => new Date(Number(value)),
    u: (value) => fromBase64(String(value)),
    b: (value) => fromBase64(String(value)).buffer,
    m: (value) => new Map(pairs(value).map(([key, item]) => [decode(key), decode(item)])),
    s: (value) => new Set(items(value)),
    e: (value) => Object.assign(new Error(String(items(value)[1])), { name: String(items(value)[0]) }),
    o: (value) => Object.fromEntries(pairs(value).map(([key, item]) => [String(key), decode(item)])),
  };
  function decode(value: unknown): unknown {
    if (!isRecord(value)) return value;
    const [[tag, content] = ['', null]] = Object.entries(value);
    const known = decoders[tag];
    if (!known) throw new Error(`Not ours: ${tag}`);
    return known(content);
  }
  return { encode, decode };
}
