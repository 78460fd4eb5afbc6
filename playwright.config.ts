/** End-to-end specs: the built application in real Electron where there is one, else in the double. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  // Each spec starts a browser of its own; two at a time suit an ordinary laptop.
  workers: 2,
  fullyParallel: true,
  // Generous, for slow machines: a spec that hangs is found all the same.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list', { printSteps: false }]],
});
