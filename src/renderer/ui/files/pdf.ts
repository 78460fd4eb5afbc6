/**
 * Draws the pages of a PDF from memory. The library is fetched only when somebody opens a PDF; its worker comes from
 * the application itself. It runs no script of the document and fetches nothing.
 */
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { OwnData } from './pdfData.ts';
import { bytesOf } from '../readFile.ts';

export interface OpenPdf {
  readonly pages: number;
  /** Draws a page (from 1) as wide as `width` CSS pixels. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): Promise<void>;
}

/** @param data the file as base64. Rejects when it is no PDF or needs a password. */
export async function openPdf(data: string): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  // Fonts are drawn as shapes and evaluation is off: the window's content policy allows neither styles nor code made at run time.
  const task = pdfjs.getDocument({
    data: bytesOf(data),
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    BinaryDataFactory: OwnData,
  });
  const document = await task.promise;
  return {
    pages: document.numPages,
    draw: async (number, canvas, width) => {
      const page = await document.getPage(number);
      const density = Math.min(window.devicePixelRatio, 2);
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width / natural.width) * density });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport }).promise;
      page.cleanup();
    },
    close: () => task.destroy(),
  };
}
