/**
 * Derives the installers' pictures from assets/icon.svg: PNG for Linux, ICO for Windows, ICNS for macOS. The drawing is
 * done by Chromium; the two containers only put PNG pictures one after another. Run it when the SVG has changed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.ts';

const assets = join(import.meta.dirname, '..', 'assets');
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;
type Size = (typeof sizes)[number];
type Pictures = ReadonlyMap<Size, Buffer>;

/** The names that macOS gives to pictures of these sizes. */
const icnsTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
] as const;
const icoSizes = [16, 32, 48, 64, 128, 256] as const;

async function draw(svg: string): Promise<Pictures> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath: ensureChromium((line) => process.stderr.write(`${line}\n`)),
    args,
  });
  const pictures = new Map<Size, Buffer>();
  try {
    const page = await browser.newPage();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      const picture = svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `);
      await page.setContent(`<body style="margin:0">${picture}</body>`);
      pictures.set(size, await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await browser.close();
  }
  return pictures;
}

function picture(pictures: Pictures, size: Size): Buffer {
  const found = pictures.get(size);
  if (!found) throw new RangeError(`no picture of ${size}`);
  return found;
}

function ico(pictures: Pictures): Buffer {
  const parts = icoSizes.map((size) => ({ size, png: picture(pictures, size) }));
  const head = Buffer.alloc(6 + 16 * parts.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(parts.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of parts.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 0 stands for 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...parts.map(({ png }) => png)]);
}

function icns(pictures: Pictures): Buffer {
  const parts = icnsTypes.map(([type, size]) => {
    const png = picture(pictures, size);
    const head = Buffer.alloc(8);
    head.write(type, 'ascii');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'ascii');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

const pictures = await draw(await readFile(join(assets, 'icon.svg'), 'utf8'));
await writeFile(join(assets, 'icon.png'), picture(pictures, 512));
await writeFile(join(assets, 'icon.ico'), ico(pictures));
await writeFile(join(assets, 'icon.icns'), icns(pictures));
process.stdout.write('Wrote icon.png, icon.ico and icon.icns.\n');
