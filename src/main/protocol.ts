/**
 * The page's only source: `app://bundle/…`, read from the folder of the renderer's bundle and nowhere else. Each
 * answer carries the content security policy; styles get a nonce of their own with every load of the page.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';

const scheme = 'app';
export const origin = `${scheme}://bundle`;
export const startPage = `${origin}/index.html`;
/** Stands in the built page where the nonce belongs; scripts/bundles.ts puts it there. */
export const noncePlaceholder = '__STYLE_NONCE__';

/** A module script is asked for with CORS, also by its own origin; nothing else is granted, `fetch` least of all. */
export const schemePrivileges: CustomScheme[] = [
  { scheme, privileges: { standard: true, secure: true, corsEnabled: true, supportFetchAPI: false } },
];

/** Exact to the slash: `app://bundle.elsewhere/` is not ours. */
export function isOurAddress(address: string): boolean {
  return address.startsWith(`${origin}/`);
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** `nonce` is base64. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function headers(type: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

/**
 * The file an address names, or null for whatever is not plainly a file of the bundle. Names are ours, so the few
 * letters they are made of are all that is let in: no escapes, no drive letters, no way up.
 */
function fileOf(root: string, address: string): string | null {
  const path = address.startsWith(`${origin}/`) ? address.slice(origin.length).split(/[?#]/)[0] : undefined;
  if (path === undefined || !/^\/[A-Za-z0-9_./-]*$/.test(path)) return null;
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`);
  return file.startsWith(resolve(root) + sep) ? file : null;
}

/** @returns the handler of our scheme for the bundle in `folder`. */
export function answerFrom(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const nonce = randomBytes(16).toString('base64');
    const file = request.method === 'GET' ? fileOf(folder, request.url) : null;
    const type = file === null ? undefined : mediaTypes[extname(file)];
    const content = file === null || type === undefined ? null : await contentOf(file);
    if (content === null || type === undefined) {
      return new Response('', { status: 404, headers: headers('text/plain', nonce) });
    }
    const body = type.startsWith('text/html') ? content.toString('utf8').replaceAll(noncePlaceholder, nonce) : content;
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers: headers(type, nonce) });
  };
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

export function serveBundle(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(scheme, answerFrom(folder));
}
