/**
 * What many PDFs leave out: the fourteen standard fonts. They come as parts of the application, each loaded when a
 * document asks for it, so that nothing is ever fetched.
 */
import { bytesOf } from '../readFile.ts';

const parts = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&inline',
  import: 'default',
});
const byName = new Map(Object.entries(parts).map(([path, load]) => [path.slice(path.lastIndexOf('/') + 1), load]));

/** The library asks for a file by name and takes its bytes. */
export class OwnData {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const load = byName.get(filename);
    if (!load) throw new Error('no such part of a PDF');
    const address = await load();
    return bytesOf(address.slice(address.indexOf(',') + 1));
  }
}
