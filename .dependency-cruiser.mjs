/** Who may import whom, and no circles: what lint rules on single files cannot see. */
const inside = (path) => ({ path });
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: inside('^src'),
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: inside('^src/shared'),
      to: { pathNot: '^(src/shared|node_modules/zod)' },
    },
    {
      name: 'areas-meet-at-facts',
      comment:
        'An area asks another only through its facts.ts, or a facts-….ts beside it where one would go in a circle.',
      severity: 'error',
      from: { path: '^src/main/areas/([^/]+)/' },
      to: {
        path: '^src/main/areas/([^/]+)/',
        pathNot: ['^src/main/areas/$1/', '^src/main/areas/[^/]+/facts[a-z-]*\\.ts$'],
      },
    },
    {
      name: 'pages-of-areas-apart',
      severity: 'error',
      from: { path: '^src/renderer/areas/([^/]+)/' },
      to: { path: '^src/renderer/areas/([^/]+)/', pathNot: '^src/renderer/areas/$1/' },
    },
    { name: 'window-through-the-bridge', severity: 'error', from: inside('^src/renderer'), to: inside('^src/main') },
    { name: 'main-knows-no-screen', severity: 'error', from: inside('^src/main'), to: inside('^src/renderer') },
    {
      name: 'nothing-below-knows-above',
      severity: 'error',
      from: inside('^src/main/(store|vault|platform|documents)'),
      to: inside('^src/main/(areas|gate|core|start)'),
    },
    { name: 'product-without-tests', severity: 'error', from: inside('^src'), to: inside('^(tests|scripts)') },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
